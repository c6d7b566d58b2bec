CREATE TABLE "assignments" (
	"id" text COLLATE "C",
	"version" integer,
	"authority" text COLLATE "C" NOT NULL,
	"account" text COLLATE "C",
	"watchers" text COLLATE "C" NOT NULL,
	"recorded_at" text COLLATE "C" NOT NULL,
	"superseded_at" text COLLATE "C",
	CONSTRAINT "assignments_pkey" PRIMARY KEY("id","version")
);
--> statement-breakpoint
CREATE TABLE "concerns" (
	"id" text COLLATE "C",
	"version" integer,
	"authority" text COLLATE "C" NOT NULL,
	"mutual" text COLLATE "C",
	"raised_on" text COLLATE "C" NOT NULL,
	"capacity" text COLLATE "C" NOT NULL,
	"in_confidence" integer NOT NULL,
	"text" text COLLATE "C" NOT NULL,
	"contact" text COLLATE "C",
	"reason" text COLLATE "C",
	"state" text COLLATE "C" NOT NULL,
	"conflict" text COLLATE "C",
	"recorded_at" text COLLATE "C" NOT NULL,
	"superseded_at" text COLLATE "C",
	CONSTRAINT "concerns_pkey" PRIMARY KEY("id","version")
);
--> statement-breakpoint
CREATE TABLE "decisions" (
	"id" text COLLATE "C",
	"version" integer,
	"authority" text COLLATE "C" NOT NULL,
	"conflict" text COLLATE "C" NOT NULL,
	"disposition" text COLLATE "C" NOT NULL,
	"class" text COLLATE "C" NOT NULL,
	"reason" text COLLATE "C" NOT NULL,
	"observer" text COLLATE "C" NOT NULL,
	"steps" text COLLATE "C",
	"public_reason" text COLLATE "C" NOT NULL,
	"legal_advice" integer NOT NULL,
	"referred_to" text COLLATE "C",
	"review_on" text COLLATE "C",
	"account" text COLLATE "C" NOT NULL,
	"second" text COLLATE "C",
	"state" text COLLATE "C" NOT NULL,
	"rule" text COLLATE "C" NOT NULL,
	"rule_version" integer NOT NULL,
	"facts_hash" text COLLATE "C" NOT NULL,
	"periods" text COLLATE "C" NOT NULL,
	"severity" integer NOT NULL,
	"facts" text COLLATE "C" NOT NULL,
	"recorded_at" text COLLATE "C" NOT NULL,
	"superseded_at" text COLLATE "C",
	CONSTRAINT "decisions_pkey" PRIMARY KEY("id","version")
);
--> statement-breakpoint
CREATE TABLE "file_notes" (
	"id" text COLLATE "C",
	"version" integer,
	"authority" text COLLATE "C" NOT NULL,
	"conflict" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"person" text COLLATE "C",
	"answers" text COLLATE "C",
	"text" text COLLATE "C" NOT NULL,
	"account" text COLLATE "C" NOT NULL,
	"recorded_at" text COLLATE "C" NOT NULL,
	"superseded_at" text COLLATE "C",
	CONSTRAINT "file_notes_pkey" PRIMARY KEY("id","version")
);
--> statement-breakpoint
CREATE TABLE "recommendations" (
	"id" text COLLATE "C",
	"version" integer,
	"authority" text COLLATE "C" NOT NULL,
	"conflict" text COLLATE "C" NOT NULL,
	"disposition" text COLLATE "C" NOT NULL,
	"reason" text COLLATE "C" NOT NULL,
	"account" text COLLATE "C" NOT NULL,
	"recorded_at" text COLLATE "C" NOT NULL,
	"superseded_at" text COLLATE "C",
	CONSTRAINT "recommendations_pkey" PRIMARY KEY("id","version")
);
--> statement-breakpoint
CREATE TABLE "safeguards" (
	"id" text COLLATE "C",
	"version" integer,
	"authority" text COLLATE "C" NOT NULL,
	"mutual" text COLLATE "C" NOT NULL,
	"conflicts" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"description" text COLLATE "C" NOT NULL,
	"owner" text COLLATE "C",
	"valid_from" text COLLATE "C" NOT NULL,
	"valid_to" text COLLATE "C" NOT NULL,
	"test_every_months" integer NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"recorded_at" text COLLATE "C" NOT NULL,
	"superseded_at" text COLLATE "C",
	CONSTRAINT "safeguards_pkey" PRIMARY KEY("id","version"),
	CONSTRAINT "safeguards_period" CHECK ("valid_from" <= "valid_to")
);
--> statement-breakpoint
CREATE TABLE "verifications" (
	"id" text COLLATE "C",
	"version" integer,
	"authority" text COLLATE "C" NOT NULL,
	"safeguard" text COLLATE "C" NOT NULL,
	"tested_on" text COLLATE "C" NOT NULL,
	"outcome" text COLLATE "C" NOT NULL,
	"evidence" text COLLATE "C" NOT NULL,
	"account" text COLLATE "C" NOT NULL,
	"recorded_at" text COLLATE "C" NOT NULL,
	"superseded_at" text COLLATE "C",
	CONSTRAINT "verifications_pkey" PRIMARY KEY("id","version")
);
--> statement-breakpoint
CREATE INDEX "assignments_authority" ON "assignments" ("authority","account");--> statement-breakpoint
CREATE INDEX "concerns_authority" ON "concerns" ("authority","state");--> statement-breakpoint
CREATE INDEX "decisions_conflict" ON "decisions" ("conflict");--> statement-breakpoint
CREATE INDEX "decisions_authority" ON "decisions" ("authority","review_on");--> statement-breakpoint
CREATE INDEX "file_notes_conflict" ON "file_notes" ("conflict");--> statement-breakpoint
CREATE INDEX "file_notes_person" ON "file_notes" ("authority","person");--> statement-breakpoint
CREATE INDEX "recommendations_conflict" ON "recommendations" ("conflict");--> statement-breakpoint
CREATE INDEX "safeguards_mutual" ON "safeguards" ("authority","mutual");--> statement-breakpoint
CREATE INDEX "verifications_safeguard" ON "verifications" ("safeguard");