CREATE TABLE `stakeholder_link` (
	`id` text PRIMARY KEY NOT NULL,
	`incident_id` text NOT NULL,
	`name` text NOT NULL,
	`audience` text NOT NULL,
	`hash` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`revoked_at` integer,
	`last_seen_at` integer,
	FOREIGN KEY (`incident_id`) REFERENCES `incident`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `stakeholder_link_by_hash` ON `stakeholder_link` (`hash`);--> statement-breakpoint
CREATE INDEX `stakeholder_link_by_incident` ON `stakeholder_link` (`incident_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `update_draft` (
	`incident_id` text NOT NULL,
	`audience` text NOT NULL,
	`status` text NOT NULL,
	`title` text NOT NULL,
	`text` text NOT NULL,
	`saved_by` text NOT NULL,
	`saved_at` integer NOT NULL,
	PRIMARY KEY(`incident_id`, `audience`),
	FOREIGN KEY (`incident_id`) REFERENCES `incident`(`id`) ON UPDATE no action ON DELETE no action
);
