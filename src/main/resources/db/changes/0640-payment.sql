--liquibase formatted sql

--changeset payment:1
-- one payment a milestone
CREATE TABLE payment (
    id              BINARY(16)    NOT NULL,
    version         BIGINT        NOT NULL,
    number          VARCHAR(24)   NOT NULL,
    contract_id     BINARY(16)    NOT NULL,
    contract_number VARCHAR(24)   NOT NULL,
    tender_number   VARCHAR(24)   NOT NULL,
    milestone_id    BINARY(16)    NOT NULL,
    milestone_no    INT           NOT NULL,
    purchaser_id    BINARY(16)    NOT NULL,
    supplier_id     BINARY(16)    NOT NULL,
    amount          DECIMAL(18,2) NOT NULL,
    requested_at    DATETIME(6)   NOT NULL,
    due_at          DATETIME(6)   NOT NULL,
    approved_by     BINARY(16)    NULL,
    approved_at     DATETIME(6)   NULL,
    paid_by         BINARY(16)    NULL,
    paid_at         DATETIME(6)   NULL,
    voucher         VARCHAR(64)   NULL,
    state_reason    VARCHAR(1000) NULL,
    state           VARCHAR(12)   NOT NULL,
    CONSTRAINT pk_payment PRIMARY KEY (id),
    CONSTRAINT uq_payment_number UNIQUE (number),
    CONSTRAINT uq_payment_milestone UNIQUE (milestone_id),
    CONSTRAINT fk_payment_contract FOREIGN KEY (contract_id) REFERENCES contract (id),
    CONSTRAINT fk_payment_milestone FOREIGN KEY (milestone_id) REFERENCES milestone (id)
) DEFAULT CHARSET = utf8mb4;
