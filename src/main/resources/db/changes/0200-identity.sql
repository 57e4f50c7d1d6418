--liquibase formatted sql

--changeset identity:1
CREATE TABLE party (
    id      BINARY(16)    NOT NULL,
    version BIGINT        NOT NULL,
    number  VARCHAR(24)   NOT NULL,
    kind    VARCHAR(24)   NOT NULL,
    name_zh VARCHAR(200)  NOT NULL,
    name_en VARCHAR(200)  NULL,
    uscc    CHAR(18)      NULL,
    CONSTRAINT pk_party PRIMARY KEY (id),
    CONSTRAINT uq_party_number UNIQUE (number),
    CONSTRAINT uq_party_uscc UNIQUE (uscc)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE account (
    id            BINARY(16)     NOT NULL,
    version       BIGINT         NOT NULL,
    username      VARCHAR(64)    NOT NULL,
    password_hash VARCHAR(200)   NOT NULL,
    name_zh       VARCHAR(100)   NOT NULL,
    name_en       VARCHAR(100)   NULL,
    language      VARCHAR(4)     NULL,
    totp_secret   VARBINARY(200) NULL,
    totp_step     BIGINT         NOT NULL,
    failures      INT            NOT NULL,
    locked_until  DATETIME(6)    NULL,
    active        BOOLEAN        NOT NULL,
    created_at    DATETIME(6)    NOT NULL,
    CONSTRAINT pk_account PRIMARY KEY (id),
    CONSTRAINT uq_account_username UNIQUE (username)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE membership (
    id          BINARY(16)  NOT NULL,
    version     BIGINT      NOT NULL,
    account_id  BINARY(16)  NOT NULL,
    party_id    BINARY(16)  NOT NULL,
    role        VARCHAR(24) NOT NULL,
    valid_from  DATE        NOT NULL,
    valid_until DATE        NULL,
    deputy_of   BINARY(16)  NULL,
    CONSTRAINT pk_membership PRIMARY KEY (id),
    CONSTRAINT fk_membership_account FOREIGN KEY (account_id) REFERENCES account (id),
    CONSTRAINT fk_membership_party FOREIGN KEY (party_id) REFERENCES party (id),
    CONSTRAINT fk_membership_deputy FOREIGN KEY (deputy_of) REFERENCES account (id)
) DEFAULT CHARSET = utf8mb4;
CREATE INDEX ix_membership_role ON membership (role, party_id);

CREATE TABLE sign_in_session (
    id           BINARY(16)   NOT NULL,
    version      BIGINT       NOT NULL,
    account_id   BINARY(16)   NOT NULL,
    kind         VARCHAR(8)   NOT NULL,
    secret_hash  CHAR(64)     NOT NULL,
    created_at   DATETIME(6)  NOT NULL,
    last_used_at DATETIME(6)  NOT NULL,
    expires_at   DATETIME(6)  NOT NULL,
    revoked_at   DATETIME(6)  NULL,
    remote       VARCHAR(64)  NOT NULL,
    agent        VARCHAR(200) NOT NULL,
    CONSTRAINT pk_sign_in_session PRIMARY KEY (id),
    CONSTRAINT uq_sign_in_session_secret UNIQUE (secret_hash),
    CONSTRAINT fk_sign_in_session_account FOREIGN KEY (account_id) REFERENCES account (id)
) DEFAULT CHARSET = utf8mb4;

CREATE TABLE signing_key (
    id             CHAR(43)       NOT NULL,
    public_key     VARBINARY(200) NOT NULL,
    sealed_private VARBINARY(400) NOT NULL,
    created_at     DATETIME(6)    NOT NULL,
    retired_at     DATETIME(6)    NULL,
    CONSTRAINT pk_signing_key PRIMARY KEY (id)
) DEFAULT CHARSET = utf8mb4;
