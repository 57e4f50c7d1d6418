--liquibase formatted sql

--changeset registry:2
-- The whole file of an organization. bank_account is sealed; bank_account_mark is its keyed digest, by which equal accounts are
-- found without opening any. areas and fields: JSON lists of codes. renewal_since: a renewal handed in and not yet decided.
ALTER TABLE organization ADD COLUMN phone VARCHAR(40) NULL;
ALTER TABLE organization ADD COLUMN email VARCHAR(200) NULL;
ALTER TABLE organization ADD COLUMN address_key VARCHAR(300) NULL;
ALTER TABLE organization ADD COLUMN areas VARCHAR(2000) NULL;
ALTER TABLE organization ADD COLUMN parent_body VARCHAR(200) NULL;
ALTER TABLE organization ADD COLUMN bank VARCHAR(200) NULL;
ALTER TABLE organization ADD COLUMN bank_account VARBINARY(255) NULL;
ALTER TABLE organization ADD COLUMN bank_account_shown VARCHAR(40) NULL;
ALTER TABLE organization ADD COLUMN bank_account_mark VARBINARY(32) NULL;
ALTER TABLE organization ADD COLUMN grade_until DATE NULL;
ALTER TABLE organization ADD COLUMN qualified_from DATE NULL;
ALTER TABLE organization ADD COLUMN level VARCHAR(8) NULL;
ALTER TABLE organization ADD COLUMN fields VARCHAR(2000) NULL;
ALTER TABLE organization ADD COLUMN renewal_since DATETIME(6) NULL;
ALTER TABLE organization ADD COLUMN barred_from DATE NULL;
ALTER TABLE organization ADD COLUMN barred_until DATE NULL;
CREATE INDEX ix_organization_account ON organization (bank_account_mark);
CREATE INDEX ix_organization_phone ON organization (phone);
CREATE INDEX ix_organization_address ON organization (address_key(100));
CREATE INDEX ix_organization_representative ON organization (legal_representative);

--changeset registry:3
-- The file as it was after each change, so that any past day can be read.
CREATE TABLE organization_version (
    id              BINARY(16)   NOT NULL,
    organization_id BINARY(16)   NOT NULL,
    sequence        INT          NOT NULL,
    recorded_at     DATETIME(6)  NOT NULL,
    recorded_by     VARCHAR(200) NOT NULL,
    act             VARCHAR(64)  NOT NULL,
    file            MEDIUMTEXT   NOT NULL,
    CONSTRAINT pk_organization_version PRIMARY KEY (id),
    CONSTRAINT uq_organization_version UNIQUE (organization_id, sequence),
    CONSTRAINT fk_organization_version_organization FOREIGN KEY (organization_id) REFERENCES organization (id)
) DEFAULT CHARSET = utf8mb4;
CREATE INDEX ix_organization_version_time ON organization_version (organization_id, recorded_at);

-- What authorities found or registered about an organization: entered by the county, never changed, taken back with a reason.
CREATE TABLE credit_fact (
    id               BINARY(16)    NOT NULL,
    version          BIGINT        NOT NULL,
    number           VARCHAR(24)   NOT NULL,
    organization_id  BINARY(16)    NOT NULL,
    kind             VARCHAR(24)   NOT NULL,
    finding          VARCHAR(24)   NOT NULL,
    fact_year        INT           NULL,
    valid_from       DATE          NOT NULL,
    valid_until      DATE          NULL,
    paper            VARCHAR(200)  NOT NULL,
    note             VARCHAR(1000) NULL,
    entered_by       BINARY(16)    NOT NULL,
    entered_at       DATETIME(6)   NOT NULL,
    withdrawn_by     BINARY(16)    NULL,
    withdrawn_at     DATETIME(6)   NULL,
    withdrawn_reason VARCHAR(1000) NULL,
    CONSTRAINT pk_credit_fact PRIMARY KEY (id),
    CONSTRAINT uq_credit_fact_number UNIQUE (number),
    CONSTRAINT fk_credit_fact_organization FOREIGN KEY (organization_id) REFERENCES organization (id),
    CONSTRAINT fk_credit_fact_enterer FOREIGN KEY (entered_by) REFERENCES account (id),
    CONSTRAINT fk_credit_fact_withdrawer FOREIGN KEY (withdrawn_by) REFERENCES account (id)
) DEFAULT CHARSET = utf8mb4;
CREATE INDEX ix_credit_fact_organization ON credit_fact (organization_id, id);
