DROP INDEX `timer_by_due`;--> statement-breakpoint
ALTER TABLE `timer` ADD `resting` integer DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX `timer_awake_by_due` ON `timer` (`resting`,`due_at`);--> statement-breakpoint
UPDATE `timer` SET `resting` = 1 WHERE `process_id` IN (
	SELECT `process`.`id` FROM `process` JOIN `incident` ON `incident`.`id` = `process`.`incident_id`
	WHERE `incident`.`state` IN ('resolved', 'closed', 'cancelled') AND `process`.`kind` <> 'retrospective'
);
