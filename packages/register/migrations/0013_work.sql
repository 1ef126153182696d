-- Tasks as things that are followed: a task keeps its identity when its sentence is corrected, may stand in a year's work list
-- drawn from a five-year task, is reported on, and is closed on evidence. Meetings turn decisions into tasks.

-- living rows of one statement, oldest first, become one lasting task
DELETE FROM task a USING task b
  WHERE a.authority_id = b.authority_id AND a.statement_id = b.statement_id AND a.recorded_at < b.recorded_at;
DROP INDEX task_of_statement;
ALTER TABLE task
  ALTER COLUMN statement_id DROP NOT NULL,
  ALTER COLUMN plan_id DROP NOT NULL,
  -- 规划任务, 年度重点工作, 民生实事, 政府工作报告任务分解, 会议议定事项, 手工登记
  ADD COLUMN list text NOT NULL DEFAULT 'plan' CHECK (list IN ('plan', 'annual', 'livelihood', 'work-report', 'meeting', 'own')),
  ADD COLUMN year integer,
  -- the task that this one is drawn from (five-year task, or last year's unfinished one)
  ADD COLUMN parent_id uuid,
  ADD COLUMN meeting_item_id uuid,
  ADD COLUMN detail text NOT NULL DEFAULT '',
  ADD COLUMN starts_on date,
  ADD COLUMN due_on date,
  ADD COLUMN state text NOT NULL DEFAULT 'not-started' CHECK (state IN ('not-started', 'underway', 'done', 'closed', 'cancelled')),
  -- the latest report; the reports themselves are in task_report
  ADD COLUMN reported numeric CHECK (reported BETWEEN 0 AND 100),
  ADD COLUMN reported_on date,
  ADD COLUMN version integer NOT NULL DEFAULT 1,
  ADD CONSTRAINT task_days CHECK (due_on IS NULL OR starts_on IS NULL OR due_on >= starts_on),
  ADD CONSTRAINT task_list_year CHECK (list NOT IN ('annual', 'livelihood', 'work-report') OR year IS NOT NULL),
  ADD FOREIGN KEY (authority_id, parent_id) REFERENCES task (authority_id, id);
CREATE UNIQUE INDEX task_of_statement ON task (authority_id, statement_id);
-- a five-year task is drawn into one year's list once
CREATE UNIQUE INDEX task_drawn_once ON task (authority_id, parent_id, list, year) WHERE superseded_at IS NULL AND parent_id IS NOT NULL;
CREATE INDEX task_by_list ON task (authority_id, list, year) WHERE superseded_at IS NULL;

CREATE TABLE task_milestone (
  authority_id uuid NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  task_id uuid NOT NULL,
  title text NOT NULL,
  due_on date,
  weight numeric NOT NULL DEFAULT 1 CHECK (weight > 0),
  done_on date,
  ordinal integer NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  superseded_at timestamptz,
  PRIMARY KEY (authority_id, id),
  FOREIGN KEY (authority_id, task_id) REFERENCES task (authority_id, id)
);
CREATE INDEX milestone_by_task ON task_milestone (authority_id, task_id) WHERE superseded_at IS NULL;

CREATE TABLE task_report (
  authority_id uuid NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  task_id uuid NOT NULL,
  as_of date NOT NULL,
  percent numeric NOT NULL CHECK (percent BETWEEN 0 AND 100),
  note text NOT NULL DEFAULT '',
  reported_by text NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  superseded_at timestamptz,
  PRIMARY KEY (authority_id, id),
  FOREIGN KEY (authority_id, task_id) REFERENCES task (authority_id, id)
);
CREATE UNIQUE INDEX report_of_day ON task_report (authority_id, task_id, as_of) WHERE superseded_at IS NULL;

CREATE TABLE task_link (
  authority_id uuid NOT NULL,
  task_id uuid NOT NULL,
  item_kind text NOT NULL CHECK (item_kind IN ('indicator', 'project', 'system')),
  item_id uuid NOT NULL,
  -- read from the sentence, or joined by a person
  origin text NOT NULL DEFAULT 'person' CHECK (origin IN ('sentence', 'person')),
  recorded_at timestamptz NOT NULL DEFAULT now(),
  superseded_at timestamptz,
  PRIMARY KEY (authority_id, task_id, item_kind, item_id),
  FOREIGN KEY (authority_id, task_id) REFERENCES task (authority_id, id)
);
CREATE INDEX task_link_by_item ON task_link (authority_id, item_kind, item_id) WHERE superseded_at IS NULL;

-- 销号: asked for on evidence, decided by somebody
CREATE TABLE task_closing (
  authority_id uuid NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  task_id uuid NOT NULL,
  evidence text NOT NULL CHECK (evidence <> ''),
  asked_by text NOT NULL,
  asked_at timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  decision text CHECK (decision IN ('closed', 'returned')),
  reason text NOT NULL DEFAULT '',
  decided_by text,
  decided_at timestamptz,
  PRIMARY KEY (authority_id, id),
  FOREIGN KEY (authority_id, task_id) REFERENCES task (authority_id, id)
);
CREATE UNIQUE INDEX closing_open_once ON task_closing (authority_id, task_id) WHERE decision IS NULL;

CREATE TABLE meeting (
  authority_id uuid NOT NULL REFERENCES authority,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  title text NOT NULL,
  body text NOT NULL DEFAULT '',
  held_on date NOT NULL,
  place text NOT NULL DEFAULT '',
  chair text NOT NULL DEFAULT '',
  attendance text NOT NULL DEFAULT '',
  state text NOT NULL DEFAULT 'planned' CHECK (state IN ('planned', 'held', 'cancelled')),
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (authority_id, id)
);

CREATE TABLE meeting_item (
  authority_id uuid NOT NULL,
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  meeting_id uuid NOT NULL,
  ordinal integer NOT NULL,
  title text NOT NULL,
  -- why it is on the agenda, and what it is about
  origin text NOT NULL DEFAULT 'own' CHECK (origin IN ('own', 'late-task', 'closing', 'late-project', 'amendment', 'finding')),
  item_id uuid,
  presenter text NOT NULL DEFAULT '',
  brief text NOT NULL DEFAULT '',
  decision text NOT NULL DEFAULT '',
  recorded_at timestamptz NOT NULL DEFAULT now(),
  superseded_at timestamptz,
  PRIMARY KEY (authority_id, id),
  FOREIGN KEY (authority_id, meeting_id) REFERENCES meeting (authority_id, id)
);
CREATE UNIQUE INDEX item_of_meeting ON meeting_item (authority_id, meeting_id, ordinal) WHERE superseded_at IS NULL;
ALTER TABLE task ADD FOREIGN KEY (authority_id, meeting_item_id) REFERENCES meeting_item (authority_id, id);

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['task_milestone', 'task_report', 'task_link', 'task_closing', 'meeting', 'meeting_item'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format($p$CREATE POLICY own_authority ON %I
      USING (authority_id = nullif(current_setting('app.authority_id', true), '')::uuid)
      WITH CHECK (authority_id = nullif(current_setting('app.authority_id', true), '')::uuid)$p$, name);
  END LOOP;
END $$;
