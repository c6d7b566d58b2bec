CREATE TABLE `assignments` (
	`id` text NOT NULL,
	`version` integer NOT NULL,
	`authority` text NOT NULL,
	`account` text,
	`watchers` text NOT NULL,
	`recorded_at` text NOT NULL,
	`superseded_at` text,
	CONSTRAINT `assignments_pk` PRIMARY KEY(`id`, `version`)
);
--> statement-breakpoint
CREATE TABLE `concerns` (
	`id` text NOT NULL,
	`version` integer NOT NULL,
	`authority` text NOT NULL,
	`mutual` text,
	`raised_on` text NOT NULL,
	`capacity` text NOT NULL,
	`in_confidence` integer NOT NULL,
	`text` text NOT NULL,
	`contact` text,
	`reason` text,
	`state` text NOT NULL,
	`conflict` text,
	`recorded_at` text NOT NULL,
	`superseded_at` text,
	CONSTRAINT `concerns_pk` PRIMARY KEY(`id`, `version`)
);
--> statement-breakpoint
CREATE TABLE `decisions` (
	`id` text NOT NULL,
	`version` integer NOT NULL,
	`authority` text NOT NULL,
	`conflict` text NOT NULL,
	`disposition` text NOT NULL,
	`class` text NOT NULL,
	`reason` text NOT NULL,
	`observer` text NOT NULL,
	`steps` text,
	`public_reason` text NOT NULL,
	`legal_advice` integer NOT NULL,
	`referred_to` text,
	`review_on` text,
	`account` text NOT NULL,
	`second` text,
	`state` text NOT NULL,
	`rule` text NOT NULL,
	`rule_version` integer NOT NULL,
	`facts_hash` text NOT NULL,
	`periods` text NOT NULL,
	`severity` integer NOT NULL,
	`facts` text NOT NULL,
	`recorded_at` text NOT NULL,
	`superseded_at` text,
	CONSTRAINT `decisions_pk` PRIMARY KEY(`id`, `version`)
);
--> statement-breakpoint
CREATE TABLE `file_notes` (
	`id` text NOT NULL,
	`version` integer NOT NULL,
	`authority` text NOT NULL,
	`conflict` text NOT NULL,
	`kind` text NOT NULL,
	`person` text,
	`answers` text,
	`text` text NOT NULL,
	`account` text NOT NULL,
	`recorded_at` text NOT NULL,
	`superseded_at` text,
	CONSTRAINT `file_notes_pk` PRIMARY KEY(`id`, `version`)
);
--> statement-breakpoint
CREATE TABLE `recommendations` (
	`id` text NOT NULL,
	`version` integer NOT NULL,
	`authority` text NOT NULL,
	`conflict` text NOT NULL,
	`disposition` text NOT NULL,
	`reason` text NOT NULL,
	`account` text NOT NULL,
	`recorded_at` text NOT NULL,
	`superseded_at` text,
	CONSTRAINT `recommendations_pk` PRIMARY KEY(`id`, `version`)
);
--> statement-breakpoint
CREATE TABLE `safeguards` (
	`id` text NOT NULL,
	`version` integer NOT NULL,
	`authority` text NOT NULL,
	`mutual` text NOT NULL,
	`conflicts` text NOT NULL,
	`kind` text NOT NULL,
	`description` text NOT NULL,
	`owner` text,
	`valid_from` text NOT NULL,
	`valid_to` text NOT NULL,
	`test_every_months` integer NOT NULL,
	`state` text NOT NULL,
	`recorded_at` text NOT NULL,
	`superseded_at` text,
	CONSTRAINT `safeguards_pk` PRIMARY KEY(`id`, `version`),
	CONSTRAINT "safeguards_period" CHECK("valid_from" <= "valid_to")
);
--> statement-breakpoint
CREATE TABLE `verifications` (
	`id` text NOT NULL,
	`version` integer NOT NULL,
	`authority` text NOT NULL,
	`safeguard` text NOT NULL,
	`tested_on` text NOT NULL,
	`outcome` text NOT NULL,
	`evidence` text NOT NULL,
	`account` text NOT NULL,
	`recorded_at` text NOT NULL,
	`superseded_at` text,
	CONSTRAINT `verifications_pk` PRIMARY KEY(`id`, `version`)
);
--> statement-breakpoint
CREATE INDEX `assignments_authority` ON `assignments` (`authority`,`account`);--> statement-breakpoint
CREATE INDEX `concerns_authority` ON `concerns` (`authority`,`state`);--> statement-breakpoint
CREATE INDEX `decisions_conflict` ON `decisions` (`conflict`);--> statement-breakpoint
CREATE INDEX `decisions_authority` ON `decisions` (`authority`,`review_on`);--> statement-breakpoint
CREATE INDEX `file_notes_conflict` ON `file_notes` (`conflict`);--> statement-breakpoint
CREATE INDEX `file_notes_person` ON `file_notes` (`authority`,`person`);--> statement-breakpoint
CREATE INDEX `recommendations_conflict` ON `recommendations` (`conflict`);--> statement-breakpoint
CREATE INDEX `safeguards_mutual` ON `safeguards` (`authority`,`mutual`);--> statement-breakpoint
CREATE INDEX `verifications_safeguard` ON `verifications` (`safeguard`);