CREATE TABLE `accounts` (
	`id` text NOT NULL,
	`version` integer NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`recorded_at` text NOT NULL,
	`superseded_at` text,
	CONSTRAINT `accounts_pk` PRIMARY KEY(`id`, `version`)
);
--> statement-breakpoint
CREATE TABLE `credentials` (
	`email` text PRIMARY KEY NOT NULL,
	`account` text NOT NULL,
	`password` text
);
--> statement-breakpoint
CREATE TABLE `memberships` (
	`id` text NOT NULL,
	`version` integer NOT NULL,
	`account` text NOT NULL,
	`authority` text,
	`role` text NOT NULL,
	`person` text,
	`valid_from` text NOT NULL,
	`valid_to` text NOT NULL,
	`recorded_at` text NOT NULL,
	`superseded_at` text,
	CONSTRAINT `memberships_pk` PRIMARY KEY(`id`, `version`)
);
--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`account` text NOT NULL,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`ended_at` text
);
--> statement-breakpoint
CREATE TABLE `authorities` (
	`id` text NOT NULL,
	`version` integer NOT NULL,
	`gss` text,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`nation` text NOT NULL,
	`valid_from` text NOT NULL,
	`valid_to` text NOT NULL,
	`replaced_by` text NOT NULL,
	`principal` text,
	`recorded_at` text NOT NULL,
	`superseded_at` text,
	CONSTRAINT `authorities_pk` PRIMARY KEY(`id`, `version`)
);
--> statement-breakpoint
CREATE TABLE `people` (
	`id` text NOT NULL,
	`version` integer NOT NULL,
	`authority` text NOT NULL,
	`name` text NOT NULL,
	`offices` text NOT NULL,
	`recorded_at` text NOT NULL,
	`superseded_at` text,
	CONSTRAINT `people_pk` PRIMARY KEY(`id`, `version`)
);
--> statement-breakpoint
CREATE TABLE `sealed` (
	`commitment` text PRIMARY KEY NOT NULL,
	`salt` text,
	`value` text
);
--> statement-breakpoint
CREATE TABLE `units` (
	`id` text NOT NULL,
	`version` integer NOT NULL,
	`authority` text NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`parent` text,
	`valid_from` text NOT NULL,
	`valid_to` text NOT NULL,
	`recorded_at` text NOT NULL,
	`superseded_at` text,
	CONSTRAINT `units_pk` PRIMARY KEY(`id`, `version`)
);
--> statement-breakpoint
CREATE TABLE `conflicts` (
	`id` text PRIMARY KEY NOT NULL,
	`rule` text NOT NULL,
	`authority` text NOT NULL,
	`mutual` text NOT NULL,
	`scope` text NOT NULL,
	`subject` text
);
--> statement-breakpoint
CREATE TABLE `findings` (
	`conflict` text NOT NULL,
	`version` integer NOT NULL,
	`rule_version` integer NOT NULL,
	`periods` text NOT NULL,
	`severity` integer NOT NULL,
	`families` text NOT NULL,
	`facts_hash` text NOT NULL,
	`recorded_at` text NOT NULL,
	`superseded_at` text,
	CONSTRAINT `findings_pk` PRIMARY KEY(`conflict`, `version`)
);
--> statement-breakpoint
CREATE TABLE `presence` (
	`authority` text NOT NULL,
	`mutual` text NOT NULL,
	`scope` text NOT NULL,
	`part` text NOT NULL,
	`family` text NOT NULL,
	`spans` text NOT NULL,
	CONSTRAINT `presence_pk` PRIMARY KEY(`authority`, `mutual`, `scope`, `part`, `family`)
);
--> statement-breakpoint
CREATE TABLE `ledger_entries` (
	`log` text NOT NULL,
	`position` integer NOT NULL,
	`at` text NOT NULL,
	`actor` text NOT NULL,
	`event` text NOT NULL,
	`v` integer NOT NULL,
	`subject` text NOT NULL,
	`data` text NOT NULL,
	`leaf` text NOT NULL,
	CONSTRAINT `ledger_entries_pk` PRIMARY KEY(`log`, `position`)
);
--> statement-breakpoint
CREATE TABLE `ledger_nodes` (
	`log` text NOT NULL,
	`level` integer NOT NULL,
	`position` integer NOT NULL,
	`hash` text NOT NULL,
	CONSTRAINT `ledger_nodes_pk` PRIMARY KEY(`log`, `level`, `position`)
);
--> statement-breakpoint
CREATE TABLE `logs` (
	`log` text PRIMARY KEY NOT NULL,
	`authority` text,
	`title` text NOT NULL,
	`size` integer NOT NULL,
	`peaks` text NOT NULL,
	`at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `dossiers` (
	`id` text NOT NULL,
	`version` integer NOT NULL,
	`authority` text NOT NULL,
	`mutual` text NOT NULL,
	`stage` text,
	`origin` text,
	`control_model` text,
	`notes` text,
	`recorded_at` text NOT NULL,
	`superseded_at` text,
	CONSTRAINT `dossiers_pk` PRIMARY KEY(`id`, `version`)
);
--> statement-breakpoint
CREATE TABLE `mutual_identifiers` (
	`scheme` text NOT NULL,
	`number` text NOT NULL,
	`mutual` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `mutuals` (
	`id` text NOT NULL,
	`version` integer NOT NULL,
	`name` text NOT NULL,
	`legal_form` text NOT NULL,
	`other_names` text NOT NULL,
	`identifiers` text NOT NULL,
	`added_by` text,
	`recorded_at` text NOT NULL,
	`superseded_at` text,
	CONSTRAINT `mutuals_pk` PRIMARY KEY(`id`, `version`)
);
--> statement-breakpoint
CREATE TABLE `responsibilities` (
	`id` text NOT NULL,
	`version` integer NOT NULL,
	`authority` text NOT NULL,
	`role` text NOT NULL,
	`person` text NOT NULL,
	`capacity` text NOT NULL,
	`valid_from` text NOT NULL,
	`valid_to` text NOT NULL,
	`state` text NOT NULL,
	`recorded_at` text NOT NULL,
	`superseded_at` text,
	CONSTRAINT `responsibilities_pk` PRIMARY KEY(`id`, `version`)
);
--> statement-breakpoint
CREATE TABLE `role_statements` (
	`id` text NOT NULL,
	`version` integer NOT NULL,
	`authority` text NOT NULL,
	`mutual` text NOT NULL,
	`family` text NOT NULL,
	`valid_from` text NOT NULL,
	`valid_to` text NOT NULL,
	`state` text NOT NULL,
	`recorded_at` text NOT NULL,
	`superseded_at` text,
	CONSTRAINT `role_statements_pk` PRIMARY KEY(`id`, `version`),
	CONSTRAINT "role_statements_period" CHECK("valid_from" <= "valid_to")
);
--> statement-breakpoint
CREATE TABLE `roles` (
	`id` text NOT NULL,
	`version` integer NOT NULL,
	`authority` text NOT NULL,
	`mutual` text NOT NULL,
	`kind` text NOT NULL,
	`family` text NOT NULL,
	`valid_from` text NOT NULL,
	`valid_to` text NOT NULL,
	`state` text NOT NULL,
	`unit` text,
	`committee` text,
	`legal_basis` text,
	`evidence` text NOT NULL,
	`public` integer NOT NULL,
	`withheld_until` text,
	`withheld_reason` text,
	`of_contracted_service` integer NOT NULL,
	`reason` text,
	`recorded_at` text NOT NULL,
	`superseded_at` text,
	CONSTRAINT `roles_pk` PRIMARY KEY(`id`, `version`),
	CONSTRAINT "roles_period" CHECK("valid_from" <= "valid_to"),
	CONSTRAINT "roles_state" CHECK("state" in ('recorded', 'withdrawn'))
);
--> statement-breakpoint
CREATE TABLE `idempotency` (
	`account` text NOT NULL,
	`target` text NOT NULL,
	`key` text NOT NULL,
	`body` text NOT NULL,
	`status` integer NOT NULL,
	`reply` text NOT NULL,
	`at` text NOT NULL,
	CONSTRAINT `idempotency_pk` PRIMARY KEY(`account`, `target`, `key`)
);
--> statement-breakpoint
CREATE TABLE `settings` (
	`name` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `credentials_account` ON `credentials` (`account`);--> statement-breakpoint
CREATE INDEX `memberships_account` ON `memberships` (`account`);--> statement-breakpoint
CREATE INDEX `sessions_expires` ON `sessions` (`expires_at`);--> statement-breakpoint
CREATE INDEX `authorities_gss` ON `authorities` (`gss`);--> statement-breakpoint
CREATE INDEX `authorities_name` ON `authorities` (`name`,`id`);--> statement-breakpoint
CREATE INDEX `people_authority` ON `people` (`authority`,`id`);--> statement-breakpoint
CREATE INDEX `units_authority` ON `units` (`authority`,`name`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `conflicts_key` ON `conflicts` (`authority`,`mutual`,`scope`,`rule`);--> statement-breakpoint
CREATE INDEX `conflicts_mutual` ON `conflicts` (`mutual`);--> statement-breakpoint
CREATE INDEX `conflicts_authority` ON `conflicts` (`authority`,`id`);--> statement-breakpoint
CREATE INDEX `dossiers_authority_mutual` ON `dossiers` (`authority`,`mutual`);--> statement-breakpoint
CREATE UNIQUE INDEX `mutual_identifiers_number` ON `mutual_identifiers` (`scheme`,`number`);--> statement-breakpoint
CREATE INDEX `mutual_identifiers_mutual` ON `mutual_identifiers` (`mutual`);--> statement-breakpoint
CREATE INDEX `mutuals_name` ON `mutuals` (`name`,`id`);--> statement-breakpoint
CREATE INDEX `mutuals_added_by` ON `mutuals` (`added_by`);--> statement-breakpoint
CREATE INDEX `responsibilities_role` ON `responsibilities` (`role`);--> statement-breakpoint
CREATE INDEX `responsibilities_person` ON `responsibilities` (`authority`,`person`);--> statement-breakpoint
CREATE INDEX `role_statements_dossier` ON `role_statements` (`authority`,`mutual`,`family`);--> statement-breakpoint
CREATE INDEX `roles_current` ON `roles` (`authority`,`mutual`,`family`,`valid_from`,`valid_to`,`kind`,`of_contracted_service`,`unit`,`committee`,`id`) WHERE "roles"."superseded_at" is null and "roles"."state" = 'recorded';--> statement-breakpoint
CREATE INDEX `roles_mutual` ON `roles` (`mutual`,`authority`);--> statement-breakpoint
CREATE INDEX `roles_authority` ON `roles` (`authority`,`id`);--> statement-breakpoint
CREATE INDEX `idempotency_at` ON `idempotency` (`at`);