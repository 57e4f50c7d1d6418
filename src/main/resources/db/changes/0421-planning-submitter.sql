--liquibase formatted sql

--changeset planning:2
-- Who hands an item in may not approve it either.
ALTER TABLE plan_item ADD COLUMN submitted_by BINARY(16) NULL;
ALTER TABLE plan_item ADD CONSTRAINT fk_plan_item_submitter FOREIGN KEY (submitted_by) REFERENCES account (id);
ALTER TABLE plan_item ADD CONSTRAINT ck_plan_item_second_person
    CHECK (approved_by IS NULL OR (approved_by <> drafted_by AND (submitted_by IS NULL OR approved_by <> submitted_by)));
