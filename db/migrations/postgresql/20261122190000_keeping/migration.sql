CREATE TABLE "chasings" (
	"id" text COLLATE "C",
	"version" integer,
	"authority" text COLLATE "C" NOT NULL,
	"person" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"began_on" text COLLATE "C" NOT NULL,
	"due_on" text COLLATE "C" NOT NULL,
	"step" text COLLATE "C" NOT NULL,
	"mailboxes" integer NOT NULL,
	"recorded_at" text COLLATE "C" NOT NULL,
	"superseded_at" text COLLATE "C",
	CONSTRAINT "chasings_pkey" PRIMARY KEY("id","version")
);
--> statement-breakpoint
CREATE TABLE "declaration_links" (
	"hash" text COLLATE "C" PRIMARY KEY,
	"authority" text COLLATE "C" NOT NULL,
	"person" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"created_at" text COLLATE "C" NOT NULL,
	"expires_at" text COLLATE "C" NOT NULL,
	"used_at" text COLLATE "C"
);
--> statement-breakpoint
CREATE TABLE "legal_holds" (
	"id" text COLLATE "C",
	"version" integer,
	"authority" text COLLATE "C" NOT NULL,
	"person" text COLLATE "C" NOT NULL,
	"reason" text COLLATE "C" NOT NULL,
	"valid_from" text COLLATE "C" NOT NULL,
	"valid_to" text COLLATE "C" NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"recorded_at" text COLLATE "C" NOT NULL,
	"superseded_at" text COLLATE "C",
	CONSTRAINT "legal_holds_pkey" PRIMARY KEY("id","version"),
	CONSTRAINT "legal_holds_period" CHECK ("valid_from" <= "valid_to")
);
--> statement-breakpoint
CREATE TABLE "rulings" (
	"id" text COLLATE "C",
	"version" integer,
	"authority" text COLLATE "C" NOT NULL,
	"person" text COLLATE "C",
	"mutual" text COLLATE "C",
	"kind" text COLLATE "C" NOT NULL,
	"reason" text COLLATE "C" NOT NULL,
	"valid_from" text COLLATE "C" NOT NULL,
	"valid_to" text COLLATE "C" NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"recorded_at" text COLLATE "C" NOT NULL,
	"superseded_at" text COLLATE "C",
	CONSTRAINT "rulings_pkey" PRIMARY KEY("id","version"),
	CONSTRAINT "rulings_period" CHECK ("valid_from" <= "valid_to")
);
--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "email" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "interests" ADD COLUMN "review_on" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "authority_settings" ADD COLUMN "yearly_request_on" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "authority_settings" ADD COLUMN "reminders" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "authority_settings" ADD COLUMN "names_not_filed" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "authority_settings" ADD COLUMN "gifts_together" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "authority_settings" ADD COLUMN "unpublish_leavers" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "authority_settings" ADD COLUMN "keep_years" integer DEFAULT 6 NOT NULL;--> statement-breakpoint
CREATE INDEX "chasings_person" ON "chasings" ("authority","person","kind","began_on");--> statement-breakpoint
CREATE INDEX "declaration_links_person" ON "declaration_links" ("authority","person");--> statement-breakpoint
CREATE INDEX "declaration_links_expires" ON "declaration_links" ("expires_at");--> statement-breakpoint
CREATE INDEX "legal_holds_person" ON "legal_holds" ("authority","person");--> statement-breakpoint
CREATE INDEX "rulings_authority" ON "rulings" ("authority","mutual");