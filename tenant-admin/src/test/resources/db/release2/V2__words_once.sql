-- Fails where a word stands twice, after it has changed the table: MariaDB keeps what it did.
ALTER TABLE word ADD COLUMN IF NOT EXISTS folded VARCHAR(20) NULL;
UPDATE word SET folded = LOWER(said) WHERE folded IS NULL;
ALTER TABLE word ADD UNIQUE KEY IF NOT EXISTS word_once (folded);
CREATE TABLE IF NOT EXISTS word_use (word_id INT NOT NULL PRIMARY KEY);
