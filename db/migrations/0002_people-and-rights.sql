CREATE TABLE `attempt` (
	`key` text PRIMARY KEY NOT NULL,
	`failures` integer NOT NULL,
	`last_at` integer NOT NULL,
	`wait_until` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `attempt_by_time` ON `attempt` (`last_at`);--> statement-breakpoint
CREATE TABLE `audit` (
	`seq` integer PRIMARY KEY NOT NULL,
	`hash` text NOT NULL,
	`at` integer NOT NULL,
	`type` text NOT NULL,
	`actor_id` text,
	`about` text,
	`text` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `audit_by_type` ON `audit` (`type`,`seq`);--> statement-breakpoint
CREATE INDEX `audit_by_actor` ON `audit` (`actor_id`,`seq`);--> statement-breakpoint
CREATE INDEX `audit_by_about` ON `audit` (`about`,`seq`);--> statement-breakpoint
CREATE TABLE `audit_head` (
	`chain` text PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `challenge` (
	`hash` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`payload` text NOT NULL,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `challenge_by_expiry` ON `challenge` (`expires_at`);--> statement-breakpoint
CREATE TABLE `contact_point` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`kind` text NOT NULL,
	`address` text NOT NULL,
	`created_at` integer NOT NULL,
	`verified_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `contact_point_by_person` ON `contact_point` (`person_id`);--> statement-breakpoint
CREATE TABLE `invitation` (
	`id` text PRIMARY KEY NOT NULL,
	`hash` text NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`grants` text NOT NULL,
	`invited_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	`revoked_at` integer,
	`person_id` text,
	FOREIGN KEY (`invited_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invitation_by_hash` ON `invitation` (`hash`);--> statement-breakpoint
CREATE TABLE `oidc_identity` (
	`issuer` text NOT NULL,
	`subject` text NOT NULL,
	`person_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_used_at` integer,
	PRIMARY KEY(`issuer`, `subject`),
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `oidc_identity_by_person` ON `oidc_identity` (`person_id`);--> statement-breakpoint
CREATE TABLE `passkey` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`public_key` text NOT NULL,
	`counter` integer NOT NULL,
	`transports` text NOT NULL,
	`name` text NOT NULL,
	`backed_up` integer NOT NULL,
	`created_at` integer NOT NULL,
	`last_used_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `passkey_by_person` ON `passkey` (`person_id`);--> statement-breakpoint
CREATE TABLE `password` (
	`person_id` text PRIMARY KEY NOT NULL,
	`phc` text NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `role_grant` (
	`id` integer PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`role` text NOT NULL,
	`team_id` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `role_grant_by_person` ON `role_grant` (`person_id`);--> statement-breakpoint
CREATE TABLE `sealed_code` (
	`hash` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`sheet` text NOT NULL,
	`person_id` text,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`used_at` integer,
	`revoked_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sealed_code_by_sheet` ON `sealed_code` (`sheet`);--> statement-breakpoint
CREATE TABLE `secret` (
	`name` text PRIMARY KEY NOT NULL,
	`sealed` text NOT NULL,
	`key_id` text NOT NULL,
	`changed_at` integer NOT NULL,
	`changed_by` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `setting` (
	`name` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL,
	`changed_at` integer NOT NULL,
	`changed_by` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `team` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `team_member` (
	`team_id` text NOT NULL,
	`person_id` text NOT NULL,
	PRIMARY KEY(`team_id`, `person_id`),
	FOREIGN KEY (`team_id`) REFERENCES `team`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `team_member_by_person` ON `team_member` (`person_id`);--> statement-breakpoint
INSERT INTO `role_grant` (`person_id`, `role`)
SELECT `id`, CASE WHEN `administrator` THEN 'administrator' ELSE 'responder' END FROM `person`;--> statement-breakpoint
ALTER TABLE `person` DROP COLUMN `administrator`;--> statement-breakpoint
ALTER TABLE `person` ADD `email` text;--> statement-breakpoint
ALTER TABLE `person` ADD `zone` text;--> statement-breakpoint
ALTER TABLE `person` ADD `language` text;--> statement-breakpoint
ALTER TABLE `person` ADD `deactivated_at` integer;--> statement-breakpoint
CREATE UNIQUE INDEX `person_by_email` ON `person` (`email`);--> statement-breakpoint
CREATE TABLE `session_with_id` (
	`hash` text PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`person_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`last_seen_at` integer NOT NULL,
	`reauthenticated_at` integer NOT NULL,
	`way` text NOT NULL,
	`user_agent` text,
	`from` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `session_with_id` (`hash`, `id`, `person_id`, `created_at`, `expires_at`, `last_seen_at`, `reauthenticated_at`, `way`)
SELECT `hash`, lower(hex(randomblob(16))), `person_id`, `created_at`, `expires_at`, `created_at`, `created_at`, 'link' FROM `session`;--> statement-breakpoint
DROP TABLE `session`;--> statement-breakpoint
ALTER TABLE `session_with_id` RENAME TO `session`;--> statement-breakpoint
CREATE UNIQUE INDEX `session_by_id` ON `session` (`id`);--> statement-breakpoint
CREATE INDEX `session_by_person` ON `session` (`person_id`);--> statement-breakpoint
CREATE TABLE `token_with_scopes` (
	`id` text PRIMARY KEY NOT NULL,
	`hash` text NOT NULL,
	`name` text NOT NULL,
	`scopes` text NOT NULL,
	`owner_id` text,
	`created_at` integer NOT NULL,
	`expires_at` integer,
	`revoked_at` integer,
	`last_used_at` integer,
	FOREIGN KEY (`owner_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `token_with_scopes` (`id`, `hash`, `name`, `scopes`, `created_at`, `last_used_at`)
SELECT `id`, `hash`, `name`, 'read incidents:write', `created_at`, `last_used_at` FROM `token`;--> statement-breakpoint
DROP TABLE `token`;--> statement-breakpoint
ALTER TABLE `token_with_scopes` RENAME TO `token`;--> statement-breakpoint
CREATE UNIQUE INDEX `token_by_hash` ON `token` (`hash`);--> statement-breakpoint
CREATE INDEX `token_by_owner` ON `token` (`owner_id`);
