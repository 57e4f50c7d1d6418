--liquibase formatted sql

--changeset registry:1
CREATE TABLE organization (
    id                   BINARY(16)    NOT NULL,
    version              BIGINT        NOT NULL,
    number               VARCHAR(24)   NOT NULL,
    party_id             BINARY(16)    NOT NULL,
    name_zh              TEXT          NOT NULL,
    name_en              TEXT          NULL,
    type                 VARCHAR(32)   NOT NULL,
    uscc                 CHAR(18)      NOT NULL,
    legal_representative VARCHAR(100)  NOT NULL,
    address              VARCHAR(300)  NOT NULL,
    introduction_zh      TEXT          NOT NULL,
    introduction_en      TEXT          NULL,
    grade                CHAR(2)       NULL,
    registered_on        DATE          NOT NULL,
    valid_until          DATE          NULL,
    qualified_until      DATE          NULL,
    entered_at           DATETIME(6)   NOT NULL,
    search               MEDIUMTEXT    NOT NULL,
    CONSTRAINT pk_organization PRIMARY KEY (id),
    CONSTRAINT uq_organization_number UNIQUE (number),
    CONSTRAINT uq_organization_party UNIQUE (party_id),
    CONSTRAINT uq_organization_uscc UNIQUE (uscc),
    CONSTRAINT fk_organization_party FOREIGN KEY (party_id) REFERENCES party (id)
) DEFAULT CHARSET = utf8mb4;
CREATE FULLTEXT INDEX ix_organization_search ON organization (search);

-- open_for: the organization while undecided, so that one application at most is open
CREATE TABLE qualification (
    id               BINARY(16)    NOT NULL,
    version          BIGINT        NOT NULL,
    number           VARCHAR(24)   NOT NULL,
    organization_id  BINARY(16)    NOT NULL,
    criteria_version VARCHAR(24)   NOT NULL,
    state            VARCHAR(12)   NOT NULL,
    open_for         BINARY(16)    NULL,
    statements       MEDIUMTEXT    NOT NULL,
    judgements       MEDIUMTEXT    NOT NULL,
    submitted_at     DATETIME(6)   NULL,
    proposed_by      BINARY(16)    NULL,
    confirmed_by     BINARY(16)    NULL,
    decided_at       DATETIME(6)   NULL,
    valid_until      DATE          NULL,
    state_reason     VARCHAR(1000) NULL,
    CONSTRAINT pk_qualification PRIMARY KEY (id),
    CONSTRAINT uq_qualification_number UNIQUE (number),
    CONSTRAINT uq_qualification_open UNIQUE (open_for),
    CONSTRAINT fk_qualification_organization FOREIGN KEY (organization_id) REFERENCES organization (id),
    CONSTRAINT fk_qualification_proposer FOREIGN KEY (proposed_by) REFERENCES account (id),
    CONSTRAINT fk_qualification_confirmer FOREIGN KEY (confirmed_by) REFERENCES account (id)
) DEFAULT CHARSET = utf8mb4;
