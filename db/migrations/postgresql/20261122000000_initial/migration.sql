CREATE TABLE "accounts" (
	"id" text COLLATE "C",
	"version" integer,
	"email" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"recorded_at" text COLLATE "C" NOT NULL,
	"superseded_at" text COLLATE "C",
	CONSTRAINT "accounts_pkey" PRIMARY KEY("id","version")
);
--> statement-breakpoint
CREATE TABLE "credentials" (
	"email" text COLLATE "C" PRIMARY KEY,
	"account" text COLLATE "C" NOT NULL,
	"password" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "memberships" (
	"id" text COLLATE "C",
	"version" integer,
	"account" text COLLATE "C" NOT NULL,
	"authority" text COLLATE "C",
	"role" text COLLATE "C" NOT NULL,
	"person" text COLLATE "C",
	"valid_from" text COLLATE "C" NOT NULL,
	"valid_to" text COLLATE "C" NOT NULL,
	"recorded_at" text COLLATE "C" NOT NULL,
	"superseded_at" text COLLATE "C",
	CONSTRAINT "memberships_pkey" PRIMARY KEY("id","version")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text COLLATE "C" PRIMARY KEY,
	"account" text COLLATE "C" NOT NULL,
	"created_at" text COLLATE "C" NOT NULL,
	"expires_at" text COLLATE "C" NOT NULL,
	"ended_at" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "authorities" (
	"id" text COLLATE "C",
	"version" integer,
	"gss" text COLLATE "C",
	"name" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"nation" text COLLATE "C" NOT NULL,
	"valid_from" text COLLATE "C" NOT NULL,
	"valid_to" text COLLATE "C" NOT NULL,
	"replaced_by" text COLLATE "C" NOT NULL,
	"principal" text COLLATE "C",
	"recorded_at" text COLLATE "C" NOT NULL,
	"superseded_at" text COLLATE "C",
	CONSTRAINT "authorities_pkey" PRIMARY KEY("id","version")
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" text COLLATE "C",
	"version" integer,
	"authority" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"offices" text COLLATE "C" NOT NULL,
	"recorded_at" text COLLATE "C" NOT NULL,
	"superseded_at" text COLLATE "C",
	CONSTRAINT "people_pkey" PRIMARY KEY("id","version")
);
--> statement-breakpoint
CREATE TABLE "sealed" (
	"commitment" text COLLATE "C" PRIMARY KEY,
	"salt" text COLLATE "C",
	"value" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "units" (
	"id" text COLLATE "C",
	"version" integer,
	"authority" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"parent" text COLLATE "C",
	"valid_from" text COLLATE "C" NOT NULL,
	"valid_to" text COLLATE "C" NOT NULL,
	"recorded_at" text COLLATE "C" NOT NULL,
	"superseded_at" text COLLATE "C",
	CONSTRAINT "units_pkey" PRIMARY KEY("id","version")
);
--> statement-breakpoint
CREATE TABLE "conflicts" (
	"id" text COLLATE "C" PRIMARY KEY,
	"rule" text COLLATE "C" NOT NULL,
	"authority" text COLLATE "C" NOT NULL,
	"mutual" text COLLATE "C" NOT NULL,
	"scope" text COLLATE "C" NOT NULL,
	"subject" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "findings" (
	"conflict" text COLLATE "C",
	"version" integer,
	"rule_version" integer NOT NULL,
	"periods" text COLLATE "C" NOT NULL,
	"severity" integer NOT NULL,
	"families" text COLLATE "C" NOT NULL,
	"facts_hash" text COLLATE "C" NOT NULL,
	"recorded_at" text COLLATE "C" NOT NULL,
	"superseded_at" text COLLATE "C",
	CONSTRAINT "findings_pkey" PRIMARY KEY("conflict","version")
);
--> statement-breakpoint
CREATE TABLE "presence" (
	"authority" text COLLATE "C",
	"mutual" text COLLATE "C",
	"scope" text COLLATE "C",
	"part" text COLLATE "C",
	"family" text COLLATE "C",
	"spans" text COLLATE "C" NOT NULL,
	CONSTRAINT "presence_pkey" PRIMARY KEY("authority","mutual","scope","part","family")
);
--> statement-breakpoint
CREATE TABLE "ledger_entries" (
	"log" text COLLATE "C",
	"position" integer,
	"at" text COLLATE "C" NOT NULL,
	"actor" text COLLATE "C" NOT NULL,
	"event" text COLLATE "C" NOT NULL,
	"v" integer NOT NULL,
	"subject" text COLLATE "C" NOT NULL,
	"data" text COLLATE "C" NOT NULL,
	"leaf" text COLLATE "C" NOT NULL,
	CONSTRAINT "ledger_entries_pkey" PRIMARY KEY("log","position")
);
--> statement-breakpoint
CREATE TABLE "ledger_nodes" (
	"log" text COLLATE "C",
	"level" integer,
	"position" integer,
	"hash" text COLLATE "C" NOT NULL,
	CONSTRAINT "ledger_nodes_pkey" PRIMARY KEY("log","level","position")
);
--> statement-breakpoint
CREATE TABLE "logs" (
	"log" text COLLATE "C" PRIMARY KEY,
	"authority" text COLLATE "C",
	"title" text COLLATE "C" NOT NULL,
	"size" integer NOT NULL,
	"peaks" text COLLATE "C" NOT NULL,
	"at" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "dossiers" (
	"id" text COLLATE "C",
	"version" integer,
	"authority" text COLLATE "C" NOT NULL,
	"mutual" text COLLATE "C" NOT NULL,
	"stage" text COLLATE "C",
	"origin" text COLLATE "C",
	"control_model" text COLLATE "C",
	"notes" text COLLATE "C",
	"recorded_at" text COLLATE "C" NOT NULL,
	"superseded_at" text COLLATE "C",
	CONSTRAINT "dossiers_pkey" PRIMARY KEY("id","version")
);
--> statement-breakpoint
CREATE TABLE "mutual_identifiers" (
	"scheme" text COLLATE "C" NOT NULL,
	"number" text COLLATE "C" NOT NULL,
	"mutual" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mutuals" (
	"id" text COLLATE "C",
	"version" integer,
	"name" text COLLATE "C" NOT NULL,
	"legal_form" text COLLATE "C" NOT NULL,
	"other_names" text COLLATE "C" NOT NULL,
	"identifiers" text COLLATE "C" NOT NULL,
	"added_by" text COLLATE "C",
	"recorded_at" text COLLATE "C" NOT NULL,
	"superseded_at" text COLLATE "C",
	CONSTRAINT "mutuals_pkey" PRIMARY KEY("id","version")
);
--> statement-breakpoint
CREATE TABLE "responsibilities" (
	"id" text COLLATE "C",
	"version" integer,
	"authority" text COLLATE "C" NOT NULL,
	"role" text COLLATE "C" NOT NULL,
	"person" text COLLATE "C" NOT NULL,
	"capacity" text COLLATE "C" NOT NULL,
	"valid_from" text COLLATE "C" NOT NULL,
	"valid_to" text COLLATE "C" NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"recorded_at" text COLLATE "C" NOT NULL,
	"superseded_at" text COLLATE "C",
	CONSTRAINT "responsibilities_pkey" PRIMARY KEY("id","version")
);
--> statement-breakpoint
CREATE TABLE "role_statements" (
	"id" text COLLATE "C",
	"version" integer,
	"authority" text COLLATE "C" NOT NULL,
	"mutual" text COLLATE "C" NOT NULL,
	"family" text COLLATE "C" NOT NULL,
	"valid_from" text COLLATE "C" NOT NULL,
	"valid_to" text COLLATE "C" NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"recorded_at" text COLLATE "C" NOT NULL,
	"superseded_at" text COLLATE "C",
	CONSTRAINT "role_statements_pkey" PRIMARY KEY("id","version"),
	CONSTRAINT "role_statements_period" CHECK ("valid_from" <= "valid_to")
);
--> statement-breakpoint
CREATE TABLE "roles" (
	"id" text COLLATE "C",
	"version" integer,
	"authority" text COLLATE "C" NOT NULL,
	"mutual" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"family" text COLLATE "C" NOT NULL,
	"valid_from" text COLLATE "C" NOT NULL,
	"valid_to" text COLLATE "C" NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"unit" text COLLATE "C",
	"committee" text COLLATE "C",
	"legal_basis" text COLLATE "C",
	"evidence" text COLLATE "C" NOT NULL,
	"public" integer NOT NULL,
	"withheld_until" text COLLATE "C",
	"withheld_reason" text COLLATE "C",
	"of_contracted_service" integer NOT NULL,
	"reason" text COLLATE "C",
	"recorded_at" text COLLATE "C" NOT NULL,
	"superseded_at" text COLLATE "C",
	CONSTRAINT "roles_pkey" PRIMARY KEY("id","version"),
	CONSTRAINT "roles_period" CHECK ("valid_from" <= "valid_to"),
	CONSTRAINT "roles_state" CHECK ("state" in ('recorded', 'withdrawn'))
);
--> statement-breakpoint
CREATE TABLE "idempotency" (
	"account" text COLLATE "C",
	"target" text COLLATE "C",
	"key" text COLLATE "C",
	"body" text COLLATE "C" NOT NULL,
	"status" integer NOT NULL,
	"reply" text COLLATE "C" NOT NULL,
	"at" text COLLATE "C" NOT NULL,
	CONSTRAINT "idempotency_pkey" PRIMARY KEY("account","target","key")
);
--> statement-breakpoint
CREATE TABLE "settings" (
	"name" text COLLATE "C" PRIMARY KEY,
	"value" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE INDEX "credentials_account" ON "credentials" ("account");--> statement-breakpoint
CREATE INDEX "memberships_account" ON "memberships" ("account");--> statement-breakpoint
CREATE INDEX "sessions_expires" ON "sessions" ("expires_at");--> statement-breakpoint
CREATE INDEX "authorities_gss" ON "authorities" ("gss");--> statement-breakpoint
CREATE INDEX "authorities_name" ON "authorities" ("name","id");--> statement-breakpoint
CREATE INDEX "people_authority" ON "people" ("authority","id");--> statement-breakpoint
CREATE INDEX "units_authority" ON "units" ("authority","name","id");--> statement-breakpoint
CREATE UNIQUE INDEX "conflicts_key" ON "conflicts" ("authority","mutual","scope","rule");--> statement-breakpoint
CREATE INDEX "conflicts_mutual" ON "conflicts" ("mutual");--> statement-breakpoint
CREATE INDEX "conflicts_authority" ON "conflicts" ("authority","id");--> statement-breakpoint
CREATE INDEX "dossiers_authority_mutual" ON "dossiers" ("authority","mutual");--> statement-breakpoint
CREATE UNIQUE INDEX "mutual_identifiers_number" ON "mutual_identifiers" ("scheme","number");--> statement-breakpoint
CREATE INDEX "mutual_identifiers_mutual" ON "mutual_identifiers" ("mutual");--> statement-breakpoint
CREATE INDEX "mutuals_name" ON "mutuals" ("name","id");--> statement-breakpoint
CREATE INDEX "mutuals_added_by" ON "mutuals" ("added_by");--> statement-breakpoint
CREATE INDEX "responsibilities_role" ON "responsibilities" ("role");--> statement-breakpoint
CREATE INDEX "responsibilities_person" ON "responsibilities" ("authority","person");--> statement-breakpoint
CREATE INDEX "role_statements_dossier" ON "role_statements" ("authority","mutual","family");--> statement-breakpoint
CREATE INDEX "roles_current" ON "roles" ("authority","mutual","family","valid_from","valid_to","kind","of_contracted_service","unit","committee","id") WHERE "superseded_at" is null and "state" = 'recorded';--> statement-breakpoint
CREATE INDEX "roles_mutual" ON "roles" ("mutual","authority");--> statement-breakpoint
CREATE INDEX "roles_authority" ON "roles" ("authority","id");--> statement-breakpoint
CREATE INDEX "idempotency_at" ON "idempotency" ("at");