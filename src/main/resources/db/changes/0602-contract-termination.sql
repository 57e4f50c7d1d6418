--liquibase formatted sql

--changeset contract:3
-- terminations of contracts, one open at a time
CREATE TABLE termination (
    id              BINARY(16)    NOT NULL,
    version         BIGINT        NOT NULL,
    contract_id     BINARY(16)    NOT NULL,
    contract_number VARCHAR(24)   NOT NULL,
    kind            VARCHAR(12)   NOT NULL,
    reason          VARCHAR(2000) NOT NULL,
    proposed_by     BINARY(16)    NOT NULL,
    proposed_at     DATETIME(6)   NOT NULL,
    answer_by       DATETIME(6)   NOT NULL,
    agreed          BOOLEAN       NULL,
    answer          VARCHAR(2000) NULL,
    answered_by     BINARY(16)    NULL,
    answered_at     DATETIME(6)   NULL,
    decision        VARCHAR(1000) NULL,
    decided_by      BINARY(16)    NULL,
    decided_at      DATETIME(6)   NULL,
    state           VARCHAR(12)   NOT NULL,
    open_contract   BINARY(16) GENERATED ALWAYS AS (CASE WHEN state IN ('PROPOSED', 'ANSWERED') THEN contract_id ELSE NULL END) STORED,
    CONSTRAINT pk_termination PRIMARY KEY (id),
    CONSTRAINT uq_termination_open UNIQUE (open_contract),
    CONSTRAINT fk_termination_contract FOREIGN KEY (contract_id) REFERENCES contract (id),
    CONSTRAINT fk_termination_proposer FOREIGN KEY (proposed_by) REFERENCES account (id),
    CONSTRAINT fk_termination_answerer FOREIGN KEY (answered_by) REFERENCES account (id),
    CONSTRAINT fk_termination_decider FOREIGN KEY (decided_by) REFERENCES account (id)
) DEFAULT CHARSET = utf8mb4;
CREATE INDEX ix_termination_contract ON termination (contract_number, id);
