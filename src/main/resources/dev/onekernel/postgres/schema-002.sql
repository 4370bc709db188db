-- works with version 1

-- What all nodes must have in common: the server's secret ('secret'), the host key of its servers ('host-key') and of the nodes of a session
-- (the name of its stream). Nothing can be found out from a fingerprint but whether two are the same. A row that is deleted is written by the
-- next node that starts.
CREATE TABLE onekernel.fingerprint (
    subject text COLLATE "C" PRIMARY KEY,
    value text NOT NULL,
    at timestamptz NOT NULL DEFAULT clock_timestamp()
);
