--liquibase formatted sql

--changeset rotation:1
-- A list from which organizations are invited in turn; members as JSON, read and written whole under the list's lock.
CREATE TABLE rotation_list (
    id         BINARY(16)  NOT NULL,
    version    BIGINT      NOT NULL,
    number     VARCHAR(24) NOT NULL,
    body_id    BINARY(16)  NOT NULL,
    title_zh   TEXT        NOT NULL,
    title_en   TEXT        NULL,
    field      VARCHAR(20) NULL,
    algorithm  VARCHAR(24) NOT NULL,
    seed       VARCHAR(64) NOT NULL,
    state      VARCHAR(16) NOT NULL,
    members    MEDIUMTEXT  NOT NULL,
    drafted_by BINARY(16)  NOT NULL,
    CONSTRAINT pk_rotation_list PRIMARY KEY (id),
    CONSTRAINT uq_rotation_list_number UNIQUE (number),
    CONSTRAINT fk_rotation_list_body FOREIGN KEY (body_id) REFERENCES party (id),
    CONSTRAINT fk_rotation_list_drafter FOREIGN KEY (drafted_by) REFERENCES account (id)
) DEFAULT CHARSET = utf8mb4;
CREATE TABLE rotation_draw (
    id       BINARY(16)   NOT NULL,
    list_id  BINARY(16)   NOT NULL,
    sequence INT          NOT NULL,
    purpose  VARCHAR(300) NOT NULL,
    excluded MEDIUMTEXT   NOT NULL,
    turns    MEDIUMTEXT   NOT NULL,
    drawn    MEDIUMTEXT   NOT NULL,
    drawn_by VARCHAR(200) NOT NULL,
    drawn_at DATETIME(6)  NOT NULL,
    CONSTRAINT pk_rotation_draw PRIMARY KEY (id),
    CONSTRAINT uq_rotation_draw UNIQUE (list_id, sequence),
    CONSTRAINT fk_rotation_draw_list FOREIGN KEY (list_id) REFERENCES rotation_list (id)
) DEFAULT CHARSET = utf8mb4;
