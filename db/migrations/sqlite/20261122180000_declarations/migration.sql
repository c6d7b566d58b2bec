CREATE TABLE `declarations` (
	`id` text NOT NULL,
	`version` integer NOT NULL,
	`authority` text NOT NULL,
	`person` text NOT NULL,
	`kind` text NOT NULL,
	`kind_version` integer NOT NULL,
	`number` integer NOT NULL,
	`answers` text NOT NULL,
	`state` text NOT NULL,
	`attested` integer NOT NULL,
	`began_on` text,
	`due_on` text,
	`received_on` text NOT NULL,
	`reason` text,
	`recorded_at` text NOT NULL,
	`superseded_at` text,
	CONSTRAINT `declarations_pk` PRIMARY KEY(`id`, `version`)
);
--> statement-breakpoint
CREATE TABLE `drafts` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`authority` text NOT NULL,
	`person` text NOT NULL,
	`kind` text NOT NULL,
	`kind_version` integer NOT NULL,
	`answers` text NOT NULL,
	`account` text NOT NULL,
	`attested` integer NOT NULL,
	`updated_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `interests` (
	`id` text NOT NULL,
	`version` integer NOT NULL,
	`authority` text NOT NULL,
	`person` text NOT NULL,
	`declaration` text NOT NULL,
	`heading` text NOT NULL,
	`entry` text NOT NULL,
	`mutual` text,
	`valid_from` text NOT NULL,
	`valid_to` text NOT NULL,
	`state` text NOT NULL,
	`sensitive` text NOT NULL,
	`publish_address` integer NOT NULL,
	`reason` text,
	`recorded_at` text NOT NULL,
	`superseded_at` text,
	CONSTRAINT `interests_pk` PRIMARY KEY(`id`, `version`),
	CONSTRAINT "interests_period" CHECK("valid_from" <= "valid_to")
);
--> statement-breakpoint
CREATE INDEX `declarations_person` ON `declarations` (`authority`,`person`,`received_on`);--> statement-breakpoint
CREATE INDEX `declarations_number` ON `declarations` (`authority`,`number`);--> statement-breakpoint
CREATE INDEX `drafts_person` ON `drafts` (`authority`,`person`);--> statement-breakpoint
CREATE INDEX `interests_person` ON `interests` (`authority`,`person`);--> statement-breakpoint
CREATE INDEX `interests_mutual` ON `interests` (`mutual`);