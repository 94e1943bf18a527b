-- The half-days that an adviser offers no more because they cannot come then, once for each thing that withdraws them: a repair of a plan that
-- was taken. What nothing withdraws any more is offered again. Whatever is said of a half-day since (offered anew, taken off by hand, by a
-- file, by a calendar) is newer: no row of it is left then, and nothing is given back.
CREATE TABLE IF NOT EXISTS dispatch_withdrawn (
  adviser_id        CHAR(26)     NOT NULL,
  day               DATE         NOT NULL,
  half              VARCHAR(10)  NOT NULL,                      -- MORNING, AFTERNOON
  cause             CHAR(26)     NOT NULL,                      -- dispatch_run
  PRIMARY KEY (adviser_id, day, half, cause),
  CONSTRAINT withdrawn_of_adviser FOREIGN KEY (adviser_id) REFERENCES dispatch_adviser (id)
);
