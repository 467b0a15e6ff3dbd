CREATE TABLE `attachment` (
	`id` text PRIMARY KEY NOT NULL,
	`incident_id` text NOT NULL,
	`name` text NOT NULL,
	`media_type` text NOT NULL,
	`size` integer NOT NULL,
	`sha256` text NOT NULL,
	`step_id` text,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`incident_id`) REFERENCES `incident`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `attachment_by_incident` ON `attachment` (`incident_id`,`at`);