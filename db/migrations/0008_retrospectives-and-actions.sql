CREATE TABLE `action_item` (
	`id` text PRIMARY KEY NOT NULL,
	`number` integer NOT NULL,
	`state` text NOT NULL,
	`owner_id` text,
	`due_on` text,
	`source_type` text NOT NULL,
	`source_id` text,
	`version` integer NOT NULL,
	`item` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `action_item_by_number` ON `action_item` (`number`);--> statement-breakpoint
CREATE INDEX `action_item_by_state` ON `action_item` (`state`,`due_on`);--> statement-breakpoint
CREATE INDEX `action_item_by_source` ON `action_item` (`source_type`,`source_id`);--> statement-breakpoint
CREATE TABLE `incident_measure` (
	`incident_id` text PRIMARY KEY NOT NULL,
	`of` integer NOT NULL,
	`services` text NOT NULL,
	`runbooks` text NOT NULL,
	`met` integer NOT NULL,
	`missed` integer NOT NULL,
	`unfinished` integer NOT NULL,
	FOREIGN KEY (`incident_id`) REFERENCES `incident`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `retrospective` (
	`incident_id` text PRIMARY KEY NOT NULL,
	`process_id` text NOT NULL,
	`state` text NOT NULL,
	`due_at` integer,
	`published_at` integer,
	FOREIGN KEY (`incident_id`) REFERENCES `incident`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`process_id`) REFERENCES `process`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `retrospective_by_state` ON `retrospective` (`state`,`due_at`);