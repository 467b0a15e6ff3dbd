CREATE TABLE `calendar_feed` (
	`id` text PRIMARY KEY NOT NULL,
	`hash` text NOT NULL,
	`schedule_id` text,
	`person_id` text,
	`owner_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_used_at` integer,
	`revoked_at` integer,
	FOREIGN KEY (`schedule_id`) REFERENCES `on_call_schedule`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `calendar_feed_by_hash` ON `calendar_feed` (`hash`);--> statement-breakpoint
CREATE INDEX `calendar_feed_by_owner` ON `calendar_feed` (`owner_id`);--> statement-breakpoint
CREATE TABLE `on_call_override` (
	`id` text PRIMARY KEY NOT NULL,
	`schedule_id` text NOT NULL,
	`kind` text NOT NULL,
	`begins` integer NOT NULL,
	`ends` integer NOT NULL,
	`person_id` text NOT NULL,
	`instead_id` text,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`reason` text,
	`swap_id` text,
	FOREIGN KEY (`schedule_id`) REFERENCES `on_call_schedule`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`instead_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `on_call_override_by_schedule` ON `on_call_override` (`schedule_id`,`ends`);--> statement-breakpoint
CREATE INDEX `on_call_override_by_end` ON `on_call_override` (`ends`);--> statement-breakpoint
CREATE TABLE `on_call_revision` (
	`id` integer PRIMARY KEY NOT NULL,
	`schedule_id` text NOT NULL,
	`at` integer NOT NULL,
	`definition` text NOT NULL,
	FOREIGN KEY (`schedule_id`) REFERENCES `on_call_schedule`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `on_call_revision_by_schedule` ON `on_call_revision` (`schedule_id`,`id`);--> statement-breakpoint
CREATE TABLE `on_call_schedule` (
	`id` text PRIMARY KEY NOT NULL,
	`definition` text NOT NULL,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`removed_at` integer
);
--> statement-breakpoint
CREATE TABLE `on_call_swap` (
	`id` text PRIMARY KEY NOT NULL,
	`schedule_id` text NOT NULL,
	`from_id` text NOT NULL,
	`to_id` text NOT NULL,
	`give_begins` integer NOT NULL,
	`give_ends` integer NOT NULL,
	`take_begins` integer,
	`take_ends` integer,
	`state` text NOT NULL,
	`offered_at` integer NOT NULL,
	`answered_at` integer,
	`reason` text,
	FOREIGN KEY (`schedule_id`) REFERENCES `on_call_schedule`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`from_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `on_call_swap_by_schedule` ON `on_call_swap` (`schedule_id`,`offered_at`);