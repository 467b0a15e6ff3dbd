CREATE TABLE `drill_plan` (
	`id` text PRIMARY KEY NOT NULL,
	`number` integer NOT NULL,
	`state` text NOT NULL,
	`runbook_id` text NOT NULL,
	`on_day` text NOT NULL,
	`owner_id` text,
	`incident_id` text,
	`remind_at` integer,
	`version` integer NOT NULL,
	`plan` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `drill_plan_by_number` ON `drill_plan` (`number`);--> statement-breakpoint
CREATE INDEX `drill_plan_by_day` ON `drill_plan` (`on_day`);--> statement-breakpoint
CREATE INDEX `drill_plan_by_runbook` ON `drill_plan` (`runbook_id`,`on_day`);--> statement-breakpoint
CREATE INDEX `drill_plan_by_reminder` ON `drill_plan` (`remind_at`);--> statement-breakpoint
CREATE TABLE `runbook_review` (
	`id` text PRIMARY KEY NOT NULL,
	`runbook_id` text NOT NULL,
	`revision` text NOT NULL,
	`outcome` text NOT NULL,
	`by` text NOT NULL,
	`checked` text NOT NULL,
	`note` text,
	`cycle_id` text,
	`at` integer NOT NULL,
	FOREIGN KEY (`revision`) REFERENCES `revision`(`hash`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `runbook_review_by_runbook` ON `runbook_review` (`runbook_id`,`at`);--> statement-breakpoint
ALTER TABLE `documentation_gap` ADD `life` text DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE `documentation_gap` ADD `version` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
CREATE INDEX `process_by_end` ON `process` (`kind`,`done`);