CREATE TABLE `slack_link` (
	`hash` text PRIMARY KEY NOT NULL,
	`slack_user` text NOT NULL,
	`slack_name` text NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer
);
--> statement-breakpoint
CREATE TABLE `slack_post` (
	`incident_id` text NOT NULL,
	`key` text NOT NULL,
	`ts` text,
	`hash` text NOT NULL,
	`closed` integer NOT NULL,
	PRIMARY KEY(`incident_id`, `key`),
	FOREIGN KEY (`incident_id`) REFERENCES `incident`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `slack_room` (
	`incident_id` text PRIMARY KEY NOT NULL,
	`is_private` integer NOT NULL,
	`channel` text,
	`name` text,
	`facts` text NOT NULL,
	`seq` integer NOT NULL,
	`problem` text,
	`next_at` integer NOT NULL,
	FOREIGN KEY (`incident_id`) REFERENCES `incident`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `slack_room_by_channel` ON `slack_room` (`channel`);--> statement-breakpoint
CREATE TABLE `slack_user` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`way` text NOT NULL,
	`linked_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `slack_user_by_person` ON `slack_user` (`person_id`);