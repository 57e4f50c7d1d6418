--liquibase formatted sql

--changeset evaluation:2
-- members who sit for the purchaser beside the experts
ALTER TABLE panel_member ADD COLUMN representative BOOLEAN NOT NULL DEFAULT FALSE;
