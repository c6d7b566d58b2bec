CREATE TABLE `acts` (
	`id` text NOT NULL,
	`version` integer NOT NULL,
	`authority` text NOT NULL,
	`mutual` text NOT NULL,
	`role` text,
	`kind` text NOT NULL,
	`done_on` text NOT NULL,
	`unit` text,
	`committee` text,
	`person` text,
	`tie` text NOT NULL,
	`outcome` text,
	`description` text,
	`evidence` text NOT NULL,
	`state` text NOT NULL,
	`reason` text,
	`recorded_at` text NOT NULL,
	`superseded_at` text,
	CONSTRAINT `acts_pk` PRIMARY KEY(`id`, `version`),
	CONSTRAINT "acts_state" CHECK("state" in ('recorded', 'withdrawn'))
);
--> statement-breakpoint
CREATE TABLE `attestations` (
	`id` text NOT NULL,
	`version` integer NOT NULL,
	`authority` text NOT NULL,
	`mutual` text NOT NULL,
	`kind` text NOT NULL,
	`subject` text NOT NULL,
	`person` text,
	`asked_on` text NOT NULL,
	`due_on` text NOT NULL,
	`mailboxes` integer NOT NULL,
	`text` text,
	`state` text NOT NULL,
	`account` text,
	`recorded_at` text NOT NULL,
	`superseded_at` text,
	CONSTRAINT `attestations_pk` PRIMARY KEY(`id`, `version`)
);
--> statement-breakpoint
CREATE TABLE `body_notices` (
	`id` text NOT NULL,
	`version` integer NOT NULL,
	`authority` text NOT NULL,
	`mutual` text NOT NULL,
	`conflict` text,
	`email` text NOT NULL,
	`text` text,
	`reply` text,
	`replied_by` text,
	`reason` text,
	`sent_on` text NOT NULL,
	`due_on` text NOT NULL,
	`replied_on` text,
	`state` text NOT NULL,
	`recorded_at` text NOT NULL,
	`superseded_at` text,
	CONSTRAINT `body_notices_pk` PRIMARY KEY(`id`, `version`)
);
--> statement-breakpoint
CREATE TABLE `inquiries` (
	`id` text NOT NULL,
	`version` integer NOT NULL,
	`authority` text NOT NULL,
	`mutual` text NOT NULL,
	`email` text NOT NULL,
	`name` text,
	`person` text,
	`asked_on` text NOT NULL,
	`due_on` text NOT NULL,
	`answer` text,
	`reason` text,
	`recorded` text NOT NULL,
	`state` text NOT NULL,
	`recorded_at` text NOT NULL,
	`superseded_at` text,
	CONSTRAINT `inquiries_pk` PRIMARY KEY(`id`, `version`)
);
--> statement-breakpoint
CREATE TABLE `open_links` (
	`hash` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`authority` text NOT NULL,
	`subject` text NOT NULL,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`used_at` text
);
--> statement-breakpoint
CREATE TABLE `weekly_digests` (
	`authority` text NOT NULL,
	`account` text NOT NULL,
	`week` text NOT NULL,
	`at` text NOT NULL,
	CONSTRAINT `weekly_digests_pk` PRIMARY KEY(`authority`, `account`, `week`)
);
--> statement-breakpoint
CREATE TABLE `guidance_additions` (
	`id` text NOT NULL,
	`version` integer NOT NULL,
	`authority` text NOT NULL,
	`paragraph` text NOT NULL,
	`text` text NOT NULL,
	`valid_from` text NOT NULL,
	`valid_to` text NOT NULL,
	`state` text NOT NULL,
	`recorded_at` text NOT NULL,
	`superseded_at` text,
	CONSTRAINT `guidance_additions_pk` PRIMARY KEY(`id`, `version`)
);
--> statement-breakpoint
CREATE TABLE `guidance_adoptions` (
	`id` text NOT NULL,
	`version` integer NOT NULL,
	`authority` text NOT NULL,
	`edition` text,
	`adopted_from` text NOT NULL,
	`reason` text NOT NULL,
	`account` text NOT NULL,
	`state` text NOT NULL,
	`recorded_at` text NOT NULL,
	`superseded_at` text,
	CONSTRAINT `guidance_adoptions_pk` PRIMARY KEY(`id`, `version`)
);
--> statement-breakpoint
CREATE TABLE `guidance_editions` (
	`id` text NOT NULL,
	`version` integer NOT NULL,
	`publisher` text,
	`title` text NOT NULL,
	`basis` text,
	`published_on` text NOT NULL,
	`content` text NOT NULL,
	`contact` text,
	`state` text NOT NULL,
	`recorded_at` text NOT NULL,
	`superseded_at` text,
	CONSTRAINT `guidance_editions_pk` PRIMARY KEY(`id`, `version`)
);
--> statement-breakpoint
CREATE TABLE `rule_adoptions` (
	`id` text NOT NULL,
	`version` integer NOT NULL,
	`authority` text NOT NULL,
	`rule` text NOT NULL,
	`rule_version` integer NOT NULL,
	`parameters` text NOT NULL,
	`adopted_from` text NOT NULL,
	`reason` text NOT NULL,
	`account` text NOT NULL,
	`state` text NOT NULL,
	`recorded_at` text NOT NULL,
	`superseded_at` text,
	CONSTRAINT `rule_adoptions_pk` PRIMARY KEY(`id`, `version`)
);
--> statement-breakpoint
CREATE TABLE `shared_precedents` (
	`id` text NOT NULL,
	`version` integer NOT NULL,
	`authority` text NOT NULL,
	`decision` text NOT NULL,
	`rule` text NOT NULL,
	`text` text NOT NULL,
	`contact` text,
	`account` text NOT NULL,
	`state` text NOT NULL,
	`recorded_at` text NOT NULL,
	`superseded_at` text,
	CONSTRAINT `shared_precedents_pk` PRIMARY KEY(`id`, `version`)
);
--> statement-breakpoint
ALTER TABLE `authority_settings` ADD `still_true_on` text DEFAULT '10-01';--> statement-breakpoint
ALTER TABLE `authority_settings` ADD `weekly_digest` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `authority_settings` ADD `apart_from` integer DEFAULT 3 NOT NULL;--> statement-breakpoint
CREATE INDEX `acts_mutual` ON `acts` (`authority`,`mutual`,`done_on`);--> statement-breakpoint
CREATE INDEX `acts_person` ON `acts` (`authority`,`person`);--> statement-breakpoint
CREATE INDEX `attestations_subject` ON `attestations` (`authority`,`subject`);--> statement-breakpoint
CREATE INDEX `attestations_person` ON `attestations` (`authority`,`person`);--> statement-breakpoint
CREATE INDEX `body_notices_mutual` ON `body_notices` (`authority`,`mutual`);--> statement-breakpoint
CREATE INDEX `inquiries_authority` ON `inquiries` (`authority`,`mutual`);--> statement-breakpoint
CREATE INDEX `open_links_subject` ON `open_links` (`kind`,`subject`);--> statement-breakpoint
CREATE INDEX `open_links_expires` ON `open_links` (`expires_at`);--> statement-breakpoint
CREATE INDEX `guidance_additions_authority` ON `guidance_additions` (`authority`,`paragraph`);--> statement-breakpoint
CREATE INDEX `guidance_adoptions_authority` ON `guidance_adoptions` (`authority`);--> statement-breakpoint
CREATE INDEX `guidance_editions_published` ON `guidance_editions` (`published_on`,`id`);--> statement-breakpoint
CREATE INDEX `rule_adoptions_authority` ON `rule_adoptions` (`authority`,`rule`);--> statement-breakpoint
CREATE INDEX `shared_precedents_rule` ON `shared_precedents` (`rule`,`state`);--> statement-breakpoint
CREATE INDEX `shared_precedents_authority` ON `shared_precedents` (`authority`);