CREATE TABLE "access_events" (
	"id" text COLLATE "C" PRIMARY KEY,
	"hour" text COLLATE "C" NOT NULL,
	"at" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"account" text COLLATE "C",
	"authority" text COLLATE "C",
	"address" text COLLATE "C" NOT NULL,
	"detail" text COLLATE "C" NOT NULL,
	"count" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "access_hours" (
	"id" text COLLATE "C",
	"version" integer,
	"hour" text COLLATE "C" NOT NULL,
	"events" integer NOT NULL,
	"hash" text COLLATE "C" NOT NULL,
	"recorded_at" text COLLATE "C" NOT NULL,
	"superseded_at" text COLLATE "C",
	CONSTRAINT "access_hours_pkey" PRIMARY KEY("id","version")
);
--> statement-breakpoint
CREATE TABLE "connections" (
	"id" text COLLATE "C",
	"version" integer,
	"authority" text COLLATE "C" NOT NULL,
	"person" text COLLATE "C" NOT NULL,
	"mutual" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"note" text COLLATE "C",
	"valid_from" text COLLATE "C" NOT NULL,
	"valid_to" text COLLATE "C" NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"recorded_at" text COLLATE "C" NOT NULL,
	"superseded_at" text COLLATE "C",
	CONSTRAINT "connections_pkey" PRIMARY KEY("id","version"),
	CONSTRAINT "connections_period" CHECK ("valid_from" <= "valid_to")
);
--> statement-breakpoint
CREATE TABLE "file_invitations" (
	"id" text COLLATE "C",
	"version" integer,
	"authority" text COLLATE "C" NOT NULL,
	"conflict" text COLLATE "C" NOT NULL,
	"account" text COLLATE "C" NOT NULL,
	"reason" text COLLATE "C" NOT NULL,
	"valid_from" text COLLATE "C" NOT NULL,
	"valid_to" text COLLATE "C" NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"recorded_at" text COLLATE "C" NOT NULL,
	"superseded_at" text COLLATE "C",
	CONSTRAINT "file_invitations_pkey" PRIMARY KEY("id","version")
);
--> statement-breakpoint
CREATE TABLE "readings" (
	"id" text COLLATE "C",
	"version" integer,
	"authority" text COLLATE "C" NOT NULL,
	"detail" text COLLATE "C" NOT NULL,
	"person" text COLLATE "C" NOT NULL,
	"account" text COLLATE "C" NOT NULL,
	"purpose" text COLLATE "C" NOT NULL,
	"recorded_at" text COLLATE "C" NOT NULL,
	"superseded_at" text COLLATE "C",
	CONSTRAINT "readings_pkey" PRIMARY KEY("id","version")
);
--> statement-breakpoint
CREATE TABLE "withheld_details" (
	"id" text COLLATE "C",
	"version" integer,
	"authority" text COLLATE "C" NOT NULL,
	"person" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"detail" text COLLATE "C" NOT NULL,
	"reason" text COLLATE "C" NOT NULL,
	"review_on" text COLLATE "C",
	"valid_from" text COLLATE "C" NOT NULL,
	"valid_to" text COLLATE "C" NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"recorded_at" text COLLATE "C" NOT NULL,
	"superseded_at" text COLLATE "C",
	CONSTRAINT "withheld_details_pkey" PRIMARY KEY("id","version")
);
--> statement-breakpoint
CREATE TABLE "mergers" (
	"id" text COLLATE "C",
	"version" integer,
	"account" text COLLATE "C" NOT NULL,
	"into_account" text COLLATE "C" NOT NULL,
	"reason" text COLLATE "C" NOT NULL,
	"recorded_at" text COLLATE "C" NOT NULL,
	"superseded_at" text COLLATE "C",
	CONSTRAINT "mergers_pkey" PRIMARY KEY("id","version")
);
--> statement-breakpoint
CREATE TABLE "sign_in_links" (
	"hash" text COLLATE "C" PRIMARY KEY,
	"account" text COLLATE "C" NOT NULL,
	"purpose" text COLLATE "C" NOT NULL,
	"created_at" text COLLATE "C" NOT NULL,
	"expires_at" text COLLATE "C" NOT NULL,
	"used_at" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "suspensions" (
	"id" text COLLATE "C",
	"version" integer,
	"account" text COLLATE "C" NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"reason" text COLLATE "C" NOT NULL,
	"recorded_at" text COLLATE "C" NOT NULL,
	"superseded_at" text COLLATE "C",
	CONSTRAINT "suspensions_pkey" PRIMARY KEY("id","version")
);
--> statement-breakpoint
CREATE TABLE "authority_settings" (
	"id" text COLLATE "C",
	"version" integer,
	"authority" text COLLATE "C" NOT NULL,
	"publish_after_days" integer NOT NULL,
	"recorded_at" text COLLATE "C" NOT NULL,
	"superseded_at" text COLLATE "C",
	CONSTRAINT "authority_settings_pkey" PRIMARY KEY("id","version")
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" text COLLATE "C" PRIMARY KEY,
	"template" text COLLATE "C" NOT NULL,
	"recipient" text COLLATE "C" NOT NULL,
	"language" text COLLATE "C" NOT NULL,
	"data" text COLLATE "C" NOT NULL,
	"digest" integer NOT NULL,
	"created_at" text COLLATE "C" NOT NULL,
	"due_at" text COLLATE "C" NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"attempts" integer NOT NULL,
	"claim" text COLLATE "C",
	"claimed_until" text COLLATE "C",
	"message_id" text COLLATE "C",
	"settled_at" text COLLATE "C",
	"answer" text COLLATE "C"
);
--> statement-breakpoint
ALTER TABLE "accounts" ADD COLUMN "reason" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "credentials" ADD COLUMN "language" text COLLATE "C" DEFAULT 'en' NOT NULL;--> statement-breakpoint
ALTER TABLE "credentials" ADD COLUMN "bounced_at" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "memberships" ADD COLUMN "state" text COLLATE "C" DEFAULT 'in-force' NOT NULL;--> statement-breakpoint
ALTER TABLE "memberships" ADD COLUMN "agreement" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "memberships" ADD COLUMN "reason" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "ended_why" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "generation" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "rotated_at" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "idle_at" text COLLATE "C" DEFAULT '9999-12-31T00:00:00.000Z' NOT NULL;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "how" text COLLATE "C" DEFAULT 'password' NOT NULL;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "device" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "address" text COLLATE "C";--> statement-breakpoint
DROP INDEX "responsibilities_person";--> statement-breakpoint
CREATE INDEX "responsibilities_person" ON "responsibilities" ("authority","person","capacity","role","valid_from","valid_to") WHERE "superseded_at" is null and "state" = 'recorded';--> statement-breakpoint
CREATE INDEX "access_events_hour" ON "access_events" ("hour","id");--> statement-breakpoint
CREATE INDEX "access_events_account" ON "access_events" ("account","id");--> statement-breakpoint
CREATE INDEX "access_events_authority" ON "access_events" ("authority","id");--> statement-breakpoint
CREATE INDEX "connections_mutual" ON "connections" ("authority","mutual");--> statement-breakpoint
CREATE INDEX "connections_person" ON "connections" ("authority","person");--> statement-breakpoint
CREATE INDEX "file_invitations_account" ON "file_invitations" ("account");--> statement-breakpoint
CREATE INDEX "file_invitations_conflict" ON "file_invitations" ("conflict");--> statement-breakpoint
CREATE INDEX "readings_person" ON "readings" ("authority","person");--> statement-breakpoint
CREATE INDEX "readings_detail" ON "readings" ("detail");--> statement-breakpoint
CREATE INDEX "withheld_details_person" ON "withheld_details" ("authority","person");--> statement-breakpoint
CREATE INDEX "memberships_authority" ON "memberships" ("authority","account");--> statement-breakpoint
CREATE INDEX "mergers_account" ON "mergers" ("account");--> statement-breakpoint
CREATE INDEX "sessions_account" ON "sessions" ("account");--> statement-breakpoint
CREATE INDEX "sign_in_links_account" ON "sign_in_links" ("account");--> statement-breakpoint
CREATE INDEX "sign_in_links_expires" ON "sign_in_links" ("expires_at");--> statement-breakpoint
CREATE INDEX "suspensions_account" ON "suspensions" ("account");--> statement-breakpoint
CREATE INDEX "outbox_due" ON "outbox" ("state","due_at");--> statement-breakpoint
CREATE INDEX "outbox_recipient" ON "outbox" ("recipient","state");