CREATE TABLE `review_cycle` (
	`id` text PRIMARY KEY NOT NULL,
	`number` integer NOT NULL,
	`series_id` text NOT NULL,
	`title` text NOT NULL,
	`state` text NOT NULL,
	`starts_at` integer NOT NULL,
	`signed_at` integer,
	`head_seq` integer NOT NULL,
	`head_hash` text NOT NULL,
	FOREIGN KEY (`series_id`) REFERENCES `review_series`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `review_cycle_by_number` ON `review_cycle` (`number`);--> statement-breakpoint
CREATE INDEX `review_cycle_by_series` ON `review_cycle` (`series_id`,`starts_at`);--> statement-breakpoint
CREATE TABLE `review_outcome` (
	`cycle_id` text NOT NULL,
	`runbook_id` text NOT NULL,
	`revision` text NOT NULL,
	`outcome` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`cycle_id`, `runbook_id`),
	FOREIGN KEY (`cycle_id`) REFERENCES `review_cycle`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `review_outcome_by_runbook` ON `review_outcome` (`runbook_id`,`at`);--> statement-breakpoint
CREATE TABLE `review_pack` (
	`cycle_id` text NOT NULL,
	`hash` text NOT NULL,
	`frozen_at` integer NOT NULL,
	`content` text NOT NULL,
	PRIMARY KEY(`cycle_id`, `hash`),
	FOREIGN KEY (`cycle_id`) REFERENCES `review_cycle`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `review_series` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`series` text NOT NULL,
	`ended_at` integer
);
--> statement-breakpoint
CREATE TABLE `__new_log` (
	`id` integer PRIMARY KEY NOT NULL,
	`incident_id` text,
	`cycle_id` text,
	`seq` integer NOT NULL,
	`hash` text NOT NULL,
	`text` text NOT NULL,
	FOREIGN KEY (`incident_id`) REFERENCES `incident`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`cycle_id`) REFERENCES `review_cycle`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `__new_log`("id", "incident_id", "cycle_id", "seq", "hash", "text") SELECT "id", "incident_id", NULL, "seq", "hash", "text" FROM `log`;--> statement-breakpoint
DROP TABLE `log`;--> statement-breakpoint
ALTER TABLE `__new_log` RENAME TO `log`;--> statement-breakpoint
CREATE UNIQUE INDEX `log_by_incident` ON `log` (`incident_id`,`seq`);--> statement-breakpoint
CREATE UNIQUE INDEX `log_by_cycle` ON `log` (`cycle_id`,`seq`) WHERE "log"."cycle_id" is not null;--> statement-breakpoint
CREATE TABLE `__new_process` (
	`id` text PRIMARY KEY NOT NULL,
	`incident_id` text,
	`cycle_id` text,
	`kind` text NOT NULL,
	`revision` text,
	`definition_version` integer NOT NULL,
	`version` integer NOT NULL,
	`done` integer NOT NULL,
	`snapshot` text NOT NULL,
	FOREIGN KEY (`incident_id`) REFERENCES `incident`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`cycle_id`) REFERENCES `review_cycle`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`revision`) REFERENCES `revision`(`hash`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `__new_process`("id", "incident_id", "cycle_id", "kind", "revision", "definition_version", "version", "done", "snapshot") SELECT "id", "incident_id", NULL, "kind", "revision", "definition_version", "version", "done", "snapshot" FROM `process`;--> statement-breakpoint
DROP TABLE `process`;--> statement-breakpoint
ALTER TABLE `__new_process` RENAME TO `process`;--> statement-breakpoint
CREATE INDEX `process_by_incident` ON `process` (`incident_id`,`kind`);--> statement-breakpoint
CREATE INDEX `process_by_cycle` ON `process` (`cycle_id`) WHERE "process"."cycle_id" is not null;