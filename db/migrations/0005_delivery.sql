CREATE TABLE `acknowledge_link` (
	`hash` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`pages` text NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `acknowledge_link_by_expiry` ON `acknowledge_link` (`expires_at`);--> statement-breakpoint
CREATE TABLE `contact_check` (
	`contact_id` text PRIMARY KEY NOT NULL,
	`fingerprint` text NOT NULL,
	`tries_left` integer NOT NULL,
	`sent_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`contact_id`) REFERENCES `contact_point`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `notification_channel` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`address` text NOT NULL,
	`audiences` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `notification_rules` (
	`person_id` text PRIMARY KEY NOT NULL,
	`rules` text NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `__new_outbox` (
	`id` integer PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`process_id` text,
	`effect` text NOT NULL,
	`created_at` integer NOT NULL,
	`sent_at` integer,
	`lane` text DEFAULT 'log' NOT NULL,
	`next_at` integer DEFAULT 0 NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`deadline_at` integer,
	`dead_at` integer,
	`last_code` text,
	`lateness` integer,
	`folded_into` text,
	FOREIGN KEY (`process_id`) REFERENCES `process`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `__new_outbox`("id", "key", "process_id", "effect", "created_at", "sent_at") SELECT "id", "key", "process_id", "effect", "created_at", "sent_at" FROM `outbox`;--> statement-breakpoint
DROP TABLE `outbox`;--> statement-breakpoint
ALTER TABLE `__new_outbox` RENAME TO `outbox`;--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_by_key` ON `outbox` (`key`);--> statement-breakpoint
CREATE INDEX `outbox_waiting` ON `outbox` (`lane`,`id`) WHERE "outbox"."sent_at" is null and "outbox"."dead_at" is null and "outbox"."folded_into" is null;--> statement-breakpoint
CREATE INDEX `outbox_lane` ON `outbox` (`lane`,`id`);--> statement-breakpoint
CREATE INDEX `outbox_dead` ON `outbox` (`dead_at`) WHERE "outbox"."dead_at" is not null;--> statement-breakpoint
CREATE INDEX `outbox_folded` ON `outbox` (`folded_into`) WHERE "outbox"."folded_into" is not null;--> statement-breakpoint
ALTER TABLE `contact_point` ADD `position` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
UPDATE `contact_point` SET `kind` = 'sms' WHERE `kind` = 'phone';
