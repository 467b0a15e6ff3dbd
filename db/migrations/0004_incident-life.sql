ALTER TABLE `incident` ADD `detected_at` integer;--> statement-breakpoint
ALTER TABLE `incident` ADD `acknowledged_at` integer;--> statement-breakpoint
ALTER TABLE `incident` ADD `mitigated_at` integer;--> statement-breakpoint
ALTER TABLE `incident` ADD `closed_at` integer;--> statement-breakpoint
ALTER TABLE `incident` ADD `cancelled_at` integer;--> statement-breakpoint
ALTER TABLE `incident` ADD `merged_into` text;