--liquibase formatted sql

--changeset inbox:1
CREATE TABLE task (
    id        BINARY(16)   NOT NULL,
    version   BIGINT       NOT NULL,
    kind      VARCHAR(80)  NOT NULL,
    subject   VARCHAR(80)  NOT NULL,
    href      VARCHAR(200) NOT NULL,
    role      VARCHAR(24)  NULL,
    party_id  BINARY(16)   NULL,
    person_id BINARY(16)   NULL,
    due       DATETIME(6)  NULL,
    urgency   VARCHAR(8)   NOT NULL,
    opened_at DATETIME(6)  NOT NULL,
    done_at   DATETIME(6)  NULL,
    CONSTRAINT pk_task PRIMARY KEY (id),
    CONSTRAINT fk_task_party FOREIGN KEY (party_id) REFERENCES party (id),
    CONSTRAINT fk_task_person FOREIGN KEY (person_id) REFERENCES account (id)
) DEFAULT CHARSET = utf8mb4;
CREATE INDEX ix_task_subject ON task (subject, kind, done_at);
CREATE INDEX ix_task_role ON task (role, party_id, done_at);
CREATE INDEX ix_task_person ON task (person_id, done_at);
