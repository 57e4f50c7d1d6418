--liquibase formatted sql

--changeset planning:1
CREATE TABLE plan_item (
    id            BINARY(16)    NOT NULL,
    version       BIGINT        NOT NULL,
    number        VARCHAR(24)   NOT NULL,
    purchaser_id  BINARY(16)    NOT NULL,
    title_zh      TEXT          NOT NULL,
    title_en      TEXT          NULL,
    need_zh       TEXT          NOT NULL,
    need_en       TEXT          NULL,
    line_items    MEDIUMTEXT    NOT NULL,
    budget        DECIMAL(18,2) NOT NULL,
    budget_line   VARCHAR(100)  NOT NULL,
    method        VARCHAR(24)   NOT NULL,
    planned_for   DATE          NOT NULL,
    drafted_by    BINARY(16)    NOT NULL,
    approved_by   BINARY(16)    NULL,
    state         VARCHAR(16)   NOT NULL,
    state_reason  VARCHAR(1000) NULL,
    tender_number VARCHAR(24)   NULL,
    CONSTRAINT pk_plan_item PRIMARY KEY (id),
    CONSTRAINT uq_plan_item_number UNIQUE (number),
    CONSTRAINT fk_plan_item_purchaser FOREIGN KEY (purchaser_id) REFERENCES party (id),
    CONSTRAINT fk_plan_item_drafter FOREIGN KEY (drafted_by) REFERENCES account (id),
    CONSTRAINT fk_plan_item_approver FOREIGN KEY (approved_by) REFERENCES account (id)
) DEFAULT CHARSET = utf8mb4;
CREATE INDEX ix_plan_item_purchaser ON plan_item (purchaser_id, id);
