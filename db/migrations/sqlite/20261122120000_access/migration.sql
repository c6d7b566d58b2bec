CREATE TABLE `access_events` (
	`id` text PRIMARY KEY NOT NULL,
	`hour` text NOT NULL,
	`at` text NOT NULL,
	`kind` text NOT NULL,
	`account` text,
	`authority` text,
	`address` text NOT NULL,
	`detail` text NOT NULL,
	`count` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `access_hours` (
	`id` text NOT NULL,
	`version` integer NOT NULL,
	`hour` text NOT NULL,
	`events` integer NOT NULL,
	`hash` text NOT NULL,
	`recorded_at` text NOT NULL,
	`superseded_at` text,
	CONSTRAINT `access_hours_pk` PRIMARY KEY(`id`, `version`)
);
--> statement-breakpoint
CREATE TABLE `connections` (
	`id` text NOT NULL,
	`version` integer NOT NULL,
	`authority` text NOT NULL,
	`person` text NOT NULL,
	`mutual` text NOT NULL,
	`kind` text NOT NULL,
	`note` text,
	`valid_from` text NOT NULL,
	`valid_to` text NOT NULL,
	`state` text NOT NULL,
	`recorded_at` text NOT NULL,
	`superseded_at` text,
	CONSTRAINT `connections_pk` PRIMARY KEY(`id`, `version`),
	CONSTRAINT "connections_period" CHECK("valid_from" <= "valid_to")
);
--> statement-breakpoint
CREATE TABLE `file_invitations` (
	`id` text NOT NULL,
	`version` integer NOT NULL,
	`authority` text NOT NULL,
	`conflict` text NOT NULL,
	`account` text NOT NULL,
	`reason` text NOT NULL,
	`valid_from` text NOT NULL,
	`valid_to` text NOT NULL,
	`state` text NOT NULL,
	`recorded_at` text NOT NULL,
	`superseded_at` text,
	CONSTRAINT `file_invitations_pk` PRIMARY KEY(`id`, `version`)
);
--> statement-breakpoint
CREATE TABLE `readings` (
	`id` text NOT NULL,
	`version` integer NOT NULL,
	`authority` text NOT NULL,
	`detail` text NOT NULL,
	`person` text NOT NULL,
	`account` text NOT NULL,
	`purpose` text NOT NULL,
	`recorded_at` text NOT NULL,
	`superseded_at` text,
	CONSTRAINT `readings_pk` PRIMARY KEY(`id`, `version`)
);
--> statement-breakpoint
CREATE TABLE `withheld_details` (
	`id` text NOT NULL,
	`version` integer NOT NULL,
	`authority` text NOT NULL,
	`person` text NOT NULL,
	`kind` text NOT NULL,
	`detail` text NOT NULL,
	`reason` text NOT NULL,
	`review_on` text,
	`valid_from` text NOT NULL,
	`valid_to` text NOT NULL,
	`state` text NOT NULL,
	`recorded_at` text NOT NULL,
	`superseded_at` text,
	CONSTRAINT `withheld_details_pk` PRIMARY KEY(`id`, `version`)
);
--> statement-breakpoint
CREATE TABLE `mergers` (
	`id` text NOT NULL,
	`version` integer NOT NULL,
	`account` text NOT NULL,
	`into_account` text NOT NULL,
	`reason` text NOT NULL,
	`recorded_at` text NOT NULL,
	`superseded_at` text,
	CONSTRAINT `mergers_pk` PRIMARY KEY(`id`, `version`)
);
--> statement-breakpoint
CREATE TABLE `sign_in_links` (
	`hash` text PRIMARY KEY NOT NULL,
	`account` text NOT NULL,
	`purpose` text NOT NULL,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`used_at` text
);
--> statement-breakpoint
CREATE TABLE `suspensions` (
	`id` text NOT NULL,
	`version` integer NOT NULL,
	`account` text NOT NULL,
	`state` text NOT NULL,
	`reason` text NOT NULL,
	`recorded_at` text NOT NULL,
	`superseded_at` text,
	CONSTRAINT `suspensions_pk` PRIMARY KEY(`id`, `version`)
);
--> statement-breakpoint
CREATE TABLE `authority_settings` (
	`id` text NOT NULL,
	`version` integer NOT NULL,
	`authority` text NOT NULL,
	`publish_after_days` integer NOT NULL,
	`recorded_at` text NOT NULL,
	`superseded_at` text,
	CONSTRAINT `authority_settings_pk` PRIMARY KEY(`id`, `version`)
);
--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`template` text NOT NULL,
	`recipient` text NOT NULL,
	`language` text NOT NULL,
	`data` text NOT NULL,
	`digest` integer NOT NULL,
	`created_at` text NOT NULL,
	`due_at` text NOT NULL,
	`state` text NOT NULL,
	`attempts` integer NOT NULL,
	`claim` text,
	`claimed_until` text,
	`message_id` text,
	`settled_at` text,
	`answer` text
);
--> statement-breakpoint
ALTER TABLE `accounts` ADD `reason` text;--> statement-breakpoint
ALTER TABLE `credentials` ADD `language` text DEFAULT 'en' NOT NULL;--> statement-breakpoint
ALTER TABLE `credentials` ADD `bounced_at` text;--> statement-breakpoint
ALTER TABLE `memberships` ADD `state` text DEFAULT 'in-force' NOT NULL;--> statement-breakpoint
ALTER TABLE `memberships` ADD `agreement` text;--> statement-breakpoint
ALTER TABLE `memberships` ADD `reason` text;--> statement-breakpoint
ALTER TABLE `sessions` ADD `ended_why` text;--> statement-breakpoint
ALTER TABLE `sessions` ADD `generation` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `sessions` ADD `rotated_at` text;--> statement-breakpoint
ALTER TABLE `sessions` ADD `idle_at` text DEFAULT '9999-12-31T00:00:00.000Z' NOT NULL;--> statement-breakpoint
ALTER TABLE `sessions` ADD `how` text DEFAULT 'password' NOT NULL;--> statement-breakpoint
ALTER TABLE `sessions` ADD `device` text;--> statement-breakpoint
ALTER TABLE `sessions` ADD `address` text;--> statement-breakpoint
CREATE INDEX `access_events_hour` ON `access_events` (`hour`,`id`);--> statement-breakpoint
CREATE INDEX `access_events_account` ON `access_events` (`account`,`id`);--> statement-breakpoint
CREATE INDEX `access_events_authority` ON `access_events` (`authority`,`id`);--> statement-breakpoint
CREATE INDEX `connections_mutual` ON `connections` (`authority`,`mutual`);--> statement-breakpoint
CREATE INDEX `connections_person` ON `connections` (`authority`,`person`);--> statement-breakpoint
CREATE INDEX `file_invitations_account` ON `file_invitations` (`account`);--> statement-breakpoint
CREATE INDEX `file_invitations_conflict` ON `file_invitations` (`conflict`);--> statement-breakpoint
CREATE INDEX `readings_person` ON `readings` (`authority`,`person`);--> statement-breakpoint
CREATE INDEX `readings_detail` ON `readings` (`detail`);--> statement-breakpoint
CREATE INDEX `withheld_details_person` ON `withheld_details` (`authority`,`person`);--> statement-breakpoint
CREATE INDEX `memberships_authority` ON `memberships` (`authority`,`account`);--> statement-breakpoint
CREATE INDEX `mergers_account` ON `mergers` (`account`);--> statement-breakpoint
CREATE INDEX `sessions_account` ON `sessions` (`account`);--> statement-breakpoint
CREATE INDEX `sign_in_links_account` ON `sign_in_links` (`account`);--> statement-breakpoint
CREATE INDEX `sign_in_links_expires` ON `sign_in_links` (`expires_at`);--> statement-breakpoint
CREATE INDEX `suspensions_account` ON `suspensions` (`account`);--> statement-breakpoint
CREATE INDEX `outbox_due` ON `outbox` (`state`,`due_at`);--> statement-breakpoint
CREATE INDEX `outbox_recipient` ON `outbox` (`recipient`,`state`);