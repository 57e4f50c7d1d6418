--liquibase formatted sql

--changeset planning:3
-- Lines of a body's budget for a year: entered by finance, confirmed by the body's second person, amended with a reason.
CREATE TABLE budget_line (
    id             BINARY(16)    NOT NULL,
    version        BIGINT        NOT NULL,
    code           VARCHAR(40)   NOT NULL,
    body_id        BINARY(16)    NOT NULL,
    fiscal_year    INT           NOT NULL,
    name_zh        TEXT          NOT NULL,
    name_en        TEXT          NULL,
    source         VARCHAR(24)   NOT NULL,
    amount         DECIMAL(18,2) NOT NULL,
    state          VARCHAR(16)   NOT NULL,
    proposed       DECIMAL(18,2) NULL,
    proposed_why   VARCHAR(1000) NULL,
    amendments     MEDIUMTEXT    NOT NULL,
    entered_by     BINARY(16)    NOT NULL,
    confirmed_by   BINARY(16)    NULL,
    CONSTRAINT pk_budget_line PRIMARY KEY (id),
    CONSTRAINT uq_budget_line_code UNIQUE (code),
    CONSTRAINT fk_budget_line_body FOREIGN KEY (body_id) REFERENCES party (id),
    CONSTRAINT fk_budget_line_enterer FOREIGN KEY (entered_by) REFERENCES account (id),
    CONSTRAINT fk_budget_line_confirmer FOREIGN KEY (confirmed_by) REFERENCES account (id),
    CONSTRAINT ck_budget_line_second_person CHECK (confirmed_by IS NULL OR confirmed_by <> entered_by)
) DEFAULT CHARSET = utf8mb4;
CREATE INDEX ix_budget_line_year ON budget_line (fiscal_year, body_id);

-- What a plan item takes from a line, stage by stage; locked through its line.
CREATE TABLE budget_use (
    id             BINARY(16)    NOT NULL,
    budget_line_id BINARY(16)    NOT NULL,
    plan_number    VARCHAR(24)   NOT NULL,
    stage          VARCHAR(16)   NOT NULL,
    planned        DECIMAL(18,2) NOT NULL,
    committed      DECIMAL(18,2) NOT NULL,
    contracted     DECIMAL(18,2) NOT NULL,
    paid           DECIMAL(18,2) NOT NULL,
    CONSTRAINT pk_budget_use PRIMARY KEY (id),
    CONSTRAINT uq_budget_use UNIQUE (budget_line_id, plan_number),
    CONSTRAINT fk_budget_use_line FOREIGN KEY (budget_line_id) REFERENCES budget_line (id),
    CONSTRAINT ck_budget_use_order CHECK (paid <= contracted AND contracted <= planned AND committed <= planned)
) DEFAULT CHARSET = utf8mb4;
CREATE INDEX ix_budget_use_plan ON budget_use (plan_number);

-- Bodies that buy along, each out of its own line and with its own consent.
CREATE TABLE plan_share (
    id           BINARY(16)    NOT NULL,
    plan_item_id BINARY(16)    NOT NULL,
    party_id     BINARY(16)    NOT NULL,
    budget_line  VARCHAR(40)   NOT NULL,
    amount       DECIMAL(18,2) NOT NULL,
    agreed_by    BINARY(16)    NULL,
    agreed_at    DATETIME(6)   NULL,
    CONSTRAINT pk_plan_share PRIMARY KEY (id),
    CONSTRAINT uq_plan_share UNIQUE (plan_item_id, party_id),
    CONSTRAINT fk_plan_share_item FOREIGN KEY (plan_item_id) REFERENCES plan_item (id),
    CONSTRAINT fk_plan_share_party FOREIGN KEY (party_id) REFERENCES party (id),
    CONSTRAINT fk_plan_share_agreer FOREIGN KEY (agreed_by) REFERENCES account (id)
) DEFAULT CHARSET = utf8mb4;

--changeset planning:4
-- Published intentions, and what an item said before it was changed.
ALTER TABLE plan_item ADD COLUMN published_at DATETIME(6) NULL;
ALTER TABLE plan_item ADD COLUMN negative_list_checked BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE plan_item ADD COLUMN needs VARCHAR(2000) NULL;
CREATE INDEX ix_plan_item_published ON plan_item (published_at, id);
CREATE TABLE plan_item_version (
    id           BINARY(16)    NOT NULL,
    plan_item_id BINARY(16)    NOT NULL,
    sequence     INT           NOT NULL,
    replaced_at  DATETIME(6)   NOT NULL,
    replaced_by  VARCHAR(200)  NOT NULL,
    reason       VARCHAR(1000) NOT NULL,
    said         MEDIUMTEXT    NOT NULL,
    CONSTRAINT pk_plan_item_version PRIMARY KEY (id),
    CONSTRAINT uq_plan_item_version UNIQUE (plan_item_id, sequence),
    CONSTRAINT fk_plan_item_version_item FOREIGN KEY (plan_item_id) REFERENCES plan_item (id)
) DEFAULT CHARSET = utf8mb4;

-- Needs by town or school, as numbers only: no name of a child or guardian is ever kept here.
CREATE TABLE need (
    id         BINARY(16)   NOT NULL,
    version    BIGINT       NOT NULL,
    number     VARCHAR(24)  NOT NULL,
    body_id    BINARY(16)   NOT NULL,
    place_id   BINARY(16)   NOT NULL,
    need_year  INT          NOT NULL,
    service    VARCHAR(8)   NOT NULL,
    children   INT          NOT NULL,
    units      INT          NOT NULL,
    basis      VARCHAR(500) NOT NULL,
    entered_by BINARY(16)   NOT NULL,
    CONSTRAINT pk_need PRIMARY KEY (id),
    CONSTRAINT uq_need_number UNIQUE (number),
    CONSTRAINT uq_need UNIQUE (body_id, place_id, need_year, service),
    CONSTRAINT fk_need_body FOREIGN KEY (body_id) REFERENCES party (id),
    CONSTRAINT fk_need_place FOREIGN KEY (place_id) REFERENCES party (id),
    CONSTRAINT fk_need_enterer FOREIGN KEY (entered_by) REFERENCES account (id)
) DEFAULT CHARSET = utf8mb4;
