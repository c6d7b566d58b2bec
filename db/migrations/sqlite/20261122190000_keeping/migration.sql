CREATE TABLE `chasings` (
	`id` text NOT NULL,
	`version` integer NOT NULL,
	`authority` text NOT NULL,
	`person` text NOT NULL,
	`kind` text NOT NULL,
	`began_on` text NOT NULL,
	`due_on` text NOT NULL,
	`step` text NOT NULL,
	`mailboxes` integer NOT NULL,
	`recorded_at` text NOT NULL,
	`superseded_at` text,
	CONSTRAINT `chasings_pk` PRIMARY KEY(`id`, `version`)
);
--> statement-breakpoint
CREATE TABLE `declaration_links` (
	`hash` text PRIMARY KEY NOT NULL,
	`authority` text NOT NULL,
	`person` text NOT NULL,
	`kind` text NOT NULL,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`used_at` text
);
--> statement-breakpoint
CREATE TABLE `legal_holds` (
	`id` text NOT NULL,
	`version` integer NOT NULL,
	`authority` text NOT NULL,
	`person` text NOT NULL,
	`reason` text NOT NULL,
	`valid_from` text NOT NULL,
	`valid_to` text NOT NULL,
	`state` text NOT NULL,
	`recorded_at` text NOT NULL,
	`superseded_at` text,
	CONSTRAINT `legal_holds_pk` PRIMARY KEY(`id`, `version`),
	CONSTRAINT "legal_holds_period" CHECK("valid_from" <= "valid_to")
);
--> statement-breakpoint
CREATE TABLE `rulings` (
	`id` text NOT NULL,
	`version` integer NOT NULL,
	`authority` text NOT NULL,
	`person` text,
	`mutual` text,
	`kind` text NOT NULL,
	`reason` text NOT NULL,
	`valid_from` text NOT NULL,
	`valid_to` text NOT NULL,
	`state` text NOT NULL,
	`recorded_at` text NOT NULL,
	`superseded_at` text,
	CONSTRAINT `rulings_pk` PRIMARY KEY(`id`, `version`),
	CONSTRAINT "rulings_period" CHECK("valid_from" <= "valid_to")
);
--> statement-breakpoint
ALTER TABLE `people` ADD `email` text;--> statement-breakpoint
ALTER TABLE `interests` ADD `review_on` text;--> statement-breakpoint
ALTER TABLE `authority_settings` ADD `yearly_request_on` text;--> statement-breakpoint
ALTER TABLE `authority_settings` ADD `reminders` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `authority_settings` ADD `names_not_filed` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `authority_settings` ADD `gifts_together` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `authority_settings` ADD `unpublish_leavers` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `authority_settings` ADD `keep_years` integer DEFAULT 6 NOT NULL;--> statement-breakpoint
CREATE INDEX `chasings_person` ON `chasings` (`authority`,`person`,`kind`,`began_on`);--> statement-breakpoint
CREATE INDEX `declaration_links_person` ON `declaration_links` (`authority`,`person`);--> statement-breakpoint
CREATE INDEX `declaration_links_expires` ON `declaration_links` (`expires_at`);--> statement-breakpoint
CREATE INDEX `legal_holds_person` ON `legal_holds` (`authority`,`person`);--> statement-breakpoint
CREATE INDEX `rulings_authority` ON `rulings` (`authority`,`mutual`);