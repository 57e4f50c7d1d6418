--liquibase formatted sql

--changeset identity:2
-- one_time_until: while set, the password is somebody else's and its holder must choose another
-- search: hex bigrams; filled at the next start for what was there before
ALTER TABLE account ADD COLUMN one_time_until DATETIME(6) NULL;
ALTER TABLE account ADD COLUMN search MEDIUMTEXT NULL;
ALTER TABLE party ADD COLUMN search MEDIUMTEXT NULL;
CREATE FULLTEXT INDEX ix_account_search ON account (search);
CREATE FULLTEXT INDEX ix_party_search ON party (search);

-- the refresh token before the present one: who shows it again has it from somebody
ALTER TABLE sign_in_session ADD COLUMN former_hash CHAR(64) NULL;
CREATE INDEX ix_sign_in_session_former ON sign_in_session (former_hash);

CREATE TABLE recovery_code (
    id         BINARY(16)  NOT NULL,
    version    BIGINT      NOT NULL,
    account_id BINARY(16)  NOT NULL,
    code_hash  CHAR(64)    NOT NULL,
    created_at DATETIME(6) NOT NULL,
    used_at    DATETIME(6) NULL,
    CONSTRAINT pk_recovery_code PRIMARY KEY (id),
    CONSTRAINT uq_recovery_code_hash UNIQUE (code_hash),
    CONSTRAINT fk_recovery_code_account FOREIGN KEY (account_id) REFERENCES account (id)
) DEFAULT CHARSET = utf8mb4;
