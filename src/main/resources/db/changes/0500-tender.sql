--liquibase formatted sql

--changeset tender:1
CREATE TABLE tender (
    id              BINARY(16)    NOT NULL,
    version         BIGINT        NOT NULL,
    number          VARCHAR(24)   NOT NULL,
    plan_number     VARCHAR(24)   NOT NULL,
    purchaser_id    BINARY(16)    NOT NULL,
    method          VARCHAR(24)   NOT NULL,
    title_zh        TEXT          NOT NULL,
    title_en        TEXT          NULL,
    need_zh         TEXT          NOT NULL,
    need_en         TEXT          NULL,
    budget          DECIMAL(18,2) NOT NULL,
    ceiling         DECIMAL(18,2) NOT NULL,
    line_items      MEDIUMTEXT    NOT NULL,
    criteria        MEDIUMTEXT    NOT NULL,
    price_weight    DECIMAL(5,2)  NOT NULL,
    openers         TEXT          NOT NULL,
    questions_until DATETIME(6)   NOT NULL,
    bid_deadline    DATETIME(6)   NOT NULL,
    published_at    DATETIME(6)   NULL,
    rule_profile    VARCHAR(64)   NULL,
    drafted_by      BINARY(16)    NOT NULL,
    state           VARCHAR(16)   NOT NULL,
    state_reason    VARCHAR(1000) NULL,
    search          MEDIUMTEXT    NOT NULL,
    CONSTRAINT pk_tender PRIMARY KEY (id),
    CONSTRAINT uq_tender_number UNIQUE (number),
    CONSTRAINT uq_tender_plan UNIQUE (plan_number),
    CONSTRAINT fk_tender_plan FOREIGN KEY (plan_number) REFERENCES plan_item (number),
    CONSTRAINT fk_tender_purchaser FOREIGN KEY (purchaser_id) REFERENCES party (id),
    CONSTRAINT fk_tender_drafter FOREIGN KEY (drafted_by) REFERENCES account (id)
) DEFAULT CHARSET = utf8mb4;
CREATE INDEX ix_tender_closing ON tender (state, bid_deadline);
CREATE FULLTEXT INDEX ix_tender_search ON tender (search);

CREATE TABLE question (
    id          BINARY(16)    NOT NULL,
    version     BIGINT        NOT NULL,
    tender_id   BINARY(16)    NOT NULL,
    asker_id    BINARY(16)    NOT NULL,
    text        TEXT          NOT NULL,
    asked_at    DATETIME(6)   NOT NULL,
    answer_zh   TEXT          NULL,
    answer_en   TEXT          NULL,
    answered_by BINARY(16)    NULL,
    answered_at DATETIME(6)   NULL,
    CONSTRAINT pk_question PRIMARY KEY (id),
    CONSTRAINT fk_question_tender FOREIGN KEY (tender_id) REFERENCES tender (id),
    CONSTRAINT fk_question_asker FOREIGN KEY (asker_id) REFERENCES party (id)
) DEFAULT CHARSET = utf8mb4;
CREATE INDEX ix_question_tender ON question (tender_id, id);
