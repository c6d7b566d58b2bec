CREATE TABLE "acts" (
	"id" text COLLATE "C",
	"version" integer,
	"authority" text COLLATE "C" NOT NULL,
	"mutual" text COLLATE "C" NOT NULL,
	"role" text COLLATE "C",
	"kind" text COLLATE "C" NOT NULL,
	"done_on" text COLLATE "C" NOT NULL,
	"unit" text COLLATE "C",
	"committee" text COLLATE "C",
	"person" text COLLATE "C",
	"tie" text COLLATE "C" NOT NULL,
	"outcome" text COLLATE "C",
	"description" text COLLATE "C",
	"evidence" text COLLATE "C" NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"reason" text COLLATE "C",
	"recorded_at" text COLLATE "C" NOT NULL,
	"superseded_at" text COLLATE "C",
	CONSTRAINT "acts_pkey" PRIMARY KEY("id","version"),
	CONSTRAINT "acts_state" CHECK ("state" in ('recorded', 'withdrawn'))
);
--> statement-breakpoint
CREATE TABLE "attestations" (
	"id" text COLLATE "C",
	"version" integer,
	"authority" text COLLATE "C" NOT NULL,
	"mutual" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"subject" text COLLATE "C" NOT NULL,
	"person" text COLLATE "C",
	"asked_on" text COLLATE "C" NOT NULL,
	"due_on" text COLLATE "C" NOT NULL,
	"mailboxes" integer NOT NULL,
	"text" text COLLATE "C",
	"state" text COLLATE "C" NOT NULL,
	"account" text COLLATE "C",
	"recorded_at" text COLLATE "C" NOT NULL,
	"superseded_at" text COLLATE "C",
	CONSTRAINT "attestations_pkey" PRIMARY KEY("id","version")
);
--> statement-breakpoint
CREATE TABLE "body_notices" (
	"id" text COLLATE "C",
	"version" integer,
	"authority" text COLLATE "C" NOT NULL,
	"mutual" text COLLATE "C" NOT NULL,
	"conflict" text COLLATE "C",
	"email" text COLLATE "C" NOT NULL,
	"text" text COLLATE "C",
	"reply" text COLLATE "C",
	"replied_by" text COLLATE "C",
	"reason" text COLLATE "C",
	"sent_on" text COLLATE "C" NOT NULL,
	"due_on" text COLLATE "C" NOT NULL,
	"replied_on" text COLLATE "C",
	"state" text COLLATE "C" NOT NULL,
	"recorded_at" text COLLATE "C" NOT NULL,
	"superseded_at" text COLLATE "C",
	CONSTRAINT "body_notices_pkey" PRIMARY KEY("id","version")
);
--> statement-breakpoint
CREATE TABLE "inquiries" (
	"id" text COLLATE "C",
	"version" integer,
	"authority" text COLLATE "C" NOT NULL,
	"mutual" text COLLATE "C" NOT NULL,
	"email" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C",
	"person" text COLLATE "C",
	"asked_on" text COLLATE "C" NOT NULL,
	"due_on" text COLLATE "C" NOT NULL,
	"answer" text COLLATE "C",
	"reason" text COLLATE "C",
	"recorded" text COLLATE "C" NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"recorded_at" text COLLATE "C" NOT NULL,
	"superseded_at" text COLLATE "C",
	CONSTRAINT "inquiries_pkey" PRIMARY KEY("id","version")
);
--> statement-breakpoint
CREATE TABLE "open_links" (
	"hash" text COLLATE "C" PRIMARY KEY,
	"kind" text COLLATE "C" NOT NULL,
	"authority" text COLLATE "C" NOT NULL,
	"subject" text COLLATE "C" NOT NULL,
	"created_at" text COLLATE "C" NOT NULL,
	"expires_at" text COLLATE "C" NOT NULL,
	"used_at" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "weekly_digests" (
	"authority" text COLLATE "C",
	"account" text COLLATE "C",
	"week" text COLLATE "C",
	"at" text COLLATE "C" NOT NULL,
	CONSTRAINT "weekly_digests_pkey" PRIMARY KEY("authority","account","week")
);
--> statement-breakpoint
CREATE TABLE "guidance_additions" (
	"id" text COLLATE "C",
	"version" integer,
	"authority" text COLLATE "C" NOT NULL,
	"paragraph" text COLLATE "C" NOT NULL,
	"text" text COLLATE "C" NOT NULL,
	"valid_from" text COLLATE "C" NOT NULL,
	"valid_to" text COLLATE "C" NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"recorded_at" text COLLATE "C" NOT NULL,
	"superseded_at" text COLLATE "C",
	CONSTRAINT "guidance_additions_pkey" PRIMARY KEY("id","version")
);
--> statement-breakpoint
CREATE TABLE "guidance_adoptions" (
	"id" text COLLATE "C",
	"version" integer,
	"authority" text COLLATE "C" NOT NULL,
	"edition" text COLLATE "C",
	"adopted_from" text COLLATE "C" NOT NULL,
	"reason" text COLLATE "C" NOT NULL,
	"account" text COLLATE "C" NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"recorded_at" text COLLATE "C" NOT NULL,
	"superseded_at" text COLLATE "C",
	CONSTRAINT "guidance_adoptions_pkey" PRIMARY KEY("id","version")
);
--> statement-breakpoint
CREATE TABLE "guidance_editions" (
	"id" text COLLATE "C",
	"version" integer,
	"publisher" text COLLATE "C",
	"title" text COLLATE "C" NOT NULL,
	"basis" text COLLATE "C",
	"published_on" text COLLATE "C" NOT NULL,
	"content" text COLLATE "C" NOT NULL,
	"contact" text COLLATE "C",
	"state" text COLLATE "C" NOT NULL,
	"recorded_at" text COLLATE "C" NOT NULL,
	"superseded_at" text COLLATE "C",
	CONSTRAINT "guidance_editions_pkey" PRIMARY KEY("id","version")
);
--> statement-breakpoint
CREATE TABLE "rule_adoptions" (
	"id" text COLLATE "C",
	"version" integer,
	"authority" text COLLATE "C" NOT NULL,
	"rule" text COLLATE "C" NOT NULL,
	"rule_version" integer NOT NULL,
	"parameters" text COLLATE "C" NOT NULL,
	"adopted_from" text COLLATE "C" NOT NULL,
	"reason" text COLLATE "C" NOT NULL,
	"account" text COLLATE "C" NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"recorded_at" text COLLATE "C" NOT NULL,
	"superseded_at" text COLLATE "C",
	CONSTRAINT "rule_adoptions_pkey" PRIMARY KEY("id","version")
);
--> statement-breakpoint
CREATE TABLE "shared_precedents" (
	"id" text COLLATE "C",
	"version" integer,
	"authority" text COLLATE "C" NOT NULL,
	"decision" text COLLATE "C" NOT NULL,
	"rule" text COLLATE "C" NOT NULL,
	"text" text COLLATE "C" NOT NULL,
	"contact" text COLLATE "C",
	"account" text COLLATE "C" NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"recorded_at" text COLLATE "C" NOT NULL,
	"superseded_at" text COLLATE "C",
	CONSTRAINT "shared_precedents_pkey" PRIMARY KEY("id","version")
);
--> statement-breakpoint
ALTER TABLE "authority_settings" ADD COLUMN "still_true_on" text COLLATE "C" DEFAULT '10-01';--> statement-breakpoint
ALTER TABLE "authority_settings" ADD COLUMN "weekly_digest" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "authority_settings" ADD COLUMN "apart_from" integer DEFAULT 3 NOT NULL;--> statement-breakpoint
CREATE INDEX "acts_mutual" ON "acts" ("authority","mutual","done_on");--> statement-breakpoint
CREATE INDEX "acts_person" ON "acts" ("authority","person");--> statement-breakpoint
CREATE INDEX "attestations_subject" ON "attestations" ("authority","subject");--> statement-breakpoint
CREATE INDEX "attestations_person" ON "attestations" ("authority","person");--> statement-breakpoint
CREATE INDEX "body_notices_mutual" ON "body_notices" ("authority","mutual");--> statement-breakpoint
CREATE INDEX "inquiries_authority" ON "inquiries" ("authority","mutual");--> statement-breakpoint
CREATE INDEX "open_links_subject" ON "open_links" ("kind","subject");--> statement-breakpoint
CREATE INDEX "open_links_expires" ON "open_links" ("expires_at");--> statement-breakpoint
CREATE INDEX "guidance_additions_authority" ON "guidance_additions" ("authority","paragraph");--> statement-breakpoint
CREATE INDEX "guidance_adoptions_authority" ON "guidance_adoptions" ("authority");--> statement-breakpoint
CREATE INDEX "guidance_editions_published" ON "guidance_editions" ("published_on","id");--> statement-breakpoint
CREATE INDEX "rule_adoptions_authority" ON "rule_adoptions" ("authority","rule");--> statement-breakpoint
CREATE INDEX "shared_precedents_rule" ON "shared_precedents" ("rule","state");--> statement-breakpoint
CREATE INDEX "shared_precedents_authority" ON "shared_precedents" ("authority");