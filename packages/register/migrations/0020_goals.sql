-- Goals without numbers are statements of their own kind: 完成省下达任务, 与经济增长同步. Every statement keeps why it is as sure as it is.

ALTER TABLE statement DROP CONSTRAINT statement_kind_check;
ALTER TABLE statement ADD CONSTRAINT statement_kind_check CHECK (kind IN ('observation', 'goal', 'project', 'system', 'task'));
ALTER TABLE statement ADD COLUMN why text[] NOT NULL DEFAULT '{}';

-- what a goal keeps pace with, who sets it, or where it stands; `goal` holds its form
ALTER TABLE target ADD COLUMN goal_reference text;
ALTER TABLE observation ADD COLUMN goal_reference text;
