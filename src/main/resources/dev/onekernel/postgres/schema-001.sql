-- works with version 1

-- One row for each stream of events: a learner in a course, or a guided session.
CREATE TABLE onekernel.stream (
    name text COLLATE "C" PRIMARY KEY,
    -- how many events it holds: the position of the next one
    length bigint NOT NULL DEFAULT 0,
    -- grows with every program that takes the stream for itself; whoever appends with an older term is refused
    term bigint NOT NULL DEFAULT 0,
    -- when that program was heard of last
    seen timestamptz NOT NULL DEFAULT clock_timestamp()
);

-- What happened. Rows are only ever added; everything else follows from them. The primary key makes it impossible to append twice.
CREATE TABLE onekernel.event (
    stream text COLLATE "C" NOT NULL REFERENCES onekernel.stream,
    position bigint NOT NULL,
    -- when it was stored; when it happened is in the payload
    at timestamptz NOT NULL DEFAULT clock_timestamp(),
    -- the line of the log, as it is in files
    payload text NOT NULL,
    PRIMARY KEY (stream, position)
);

-- What nodes ask the deciding node of a session for. A row stays until the node that sent it has read the answer.
CREATE TABLE onekernel.request (
    id text PRIMARY KEY,
    number bigint GENERATED ALWAYS AS IDENTITY,
    stream text COLLATE "C" NOT NULL,
    node text NOT NULL,
    lines text[] NOT NULL,
    at timestamptz NOT NULL DEFAULT clock_timestamp(),
    -- null as long as it is not answered, empty when it was accepted, else a sentence that refuses
    answer text
);
CREATE INDEX request_open ON onekernel.request (stream, number) WHERE answer IS NULL;
CREATE INDEX request_answered ON onekernel.request (stream, node) WHERE answer IS NOT NULL;

-- The nodes of a session, and who is connected to each. It can be dropped at any time: the nodes write it every second.
CREATE TABLE onekernel.node (
    stream text COLLATE "C" NOT NULL,
    node text NOT NULL,
    seen timestamptz NOT NULL,
    people text[] NOT NULL,
    PRIMARY KEY (stream, node)
);
