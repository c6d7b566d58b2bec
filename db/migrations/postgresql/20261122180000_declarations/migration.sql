CREATE TABLE "declarations" (
	"id" text COLLATE "C",
	"version" integer,
	"authority" text COLLATE "C" NOT NULL,
	"person" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"kind_version" integer NOT NULL,
	"number" integer NOT NULL,
	"answers" text COLLATE "C" NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"attested" integer NOT NULL,
	"began_on" text COLLATE "C",
	"due_on" text COLLATE "C",
	"received_on" text COLLATE "C" NOT NULL,
	"reason" text COLLATE "C",
	"recorded_at" text COLLATE "C" NOT NULL,
	"superseded_at" text COLLATE "C",
	CONSTRAINT "declarations_pkey" PRIMARY KEY("id","version")
);
--> statement-breakpoint
CREATE TABLE "drafts" (
	"id" text COLLATE "C" PRIMARY KEY,
	"version" integer NOT NULL,
	"authority" text COLLATE "C" NOT NULL,
	"person" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"kind_version" integer NOT NULL,
	"answers" text COLLATE "C" NOT NULL,
	"account" text COLLATE "C" NOT NULL,
	"attested" integer NOT NULL,
	"updated_at" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "interests" (
	"id" text COLLATE "C",
	"version" integer,
	"authority" text COLLATE "C" NOT NULL,
	"person" text COLLATE "C" NOT NULL,
	"declaration" text COLLATE "C" NOT NULL,
	"heading" text COLLATE "C" NOT NULL,
	"entry" text COLLATE "C" NOT NULL,
	"mutual" text COLLATE "C",
	"valid_from" text COLLATE "C" NOT NULL,
	"valid_to" text COLLATE "C" NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"sensitive" text COLLATE "C" NOT NULL,
	"publish_address" integer NOT NULL,
	"reason" text COLLATE "C",
	"recorded_at" text COLLATE "C" NOT NULL,
	"superseded_at" text COLLATE "C",
	CONSTRAINT "interests_pkey" PRIMARY KEY("id","version"),
	CONSTRAINT "interests_period" CHECK ("valid_from" <= "valid_to")
);
--> statement-breakpoint
CREATE INDEX "declarations_person" ON "declarations" ("authority","person","received_on");--> statement-breakpoint
CREATE INDEX "declarations_number" ON "declarations" ("authority","number");--> statement-breakpoint
CREATE INDEX "drafts_person" ON "drafts" ("authority","person");--> statement-breakpoint
CREATE INDEX "interests_person" ON "interests" ("authority","person");--> statement-breakpoint
CREATE INDEX "interests_mutual" ON "interests" ("mutual");