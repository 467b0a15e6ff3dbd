CREATE TABLE `documentation_gap` (
	`id` text PRIMARY KEY NOT NULL,
	`number` integer NOT NULL,
	`runbook_id` text NOT NULL,
	`revision` text NOT NULL,
	`step_id` text,
	`step_title` text,
	`text` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`incident_id` text,
	`context` text,
	`status` text NOT NULL,
	FOREIGN KEY (`revision`) REFERENCES `revision`(`hash`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`incident_id`) REFERENCES `incident`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `documentation_gap_by_number` ON `documentation_gap` (`number`);--> statement-breakpoint
CREATE INDEX `documentation_gap_by_runbook` ON `documentation_gap` (`runbook_id`,`number`);--> statement-breakpoint
CREATE INDEX `documentation_gap_by_incident` ON `documentation_gap` (`incident_id`,`number`);--> statement-breakpoint
ALTER TABLE `revision` ADD `part` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `revision` ADD `includes` text DEFAULT '[]' NOT NULL;