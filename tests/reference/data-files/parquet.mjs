// Writes invented answers as Parquet with DuckDB (@duckdb/node-api); prints DuckDB's version. node parquet.mjs
import { DuckDBInstance } from '@duckdb/node-api';

const connection = await (await DuckDBInstance.create(':memory:')).connect();
await connection.run(`COPY (SELECT * FROM (VALUES
 (1, 'Nord', true, 5::TINYINT, 0.1::DOUBLE, 1.5::FLOAT, 12.30::DECIMAL(10,2), DATE '2024-06-01', TIMESTAMP '2024-06-01 09:37:16.25', TIME '00:05:52', 12345678901234567::BIGINT, ['a','b']),
 (2, '', false, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
 (3, NULL, NULL, 3, -2.5e-7, 0.5, -0.05, DATE '1969-07-20', TIMESTAMP '1999-12-31 00:00:00', TIME '23:59:59', -1, []),
 (4, '短い, "quoted"', true, 1, 123456789.123, 2, 1, DATE '2024-02-29', TIMESTAMP '2024-02-29 12:00:00', TIME '12:00:00', 0, ['c']))
 t(id, city, ok, q1, share, half, price, day, started, took, long_id, list)) TO 'answers.parquet' (FORMAT PARQUET)`);
for (const codec of ['uncompressed', 'gzip', 'zstd', 'brotli', 'lz4_raw']) {
  await connection.run(`COPY (SELECT i AS id, (i % 5) + 1 AS q1, 'word ' || (i % 7) AS word, CASE WHEN i % 3 = 0 THEN NULL ELSE i / 8.0 END AS x FROM range(50) r(i)) TO 'codec_${codec}.parquet' (FORMAT PARQUET, COMPRESSION ${codec})`);
}

// endless_footer.parquet is codec_gzip.parquet with byte 1096 changed from 0 to 4.
console.log((await (await connection.runAndReadAll('select version()')).getRows())[0][0]);
