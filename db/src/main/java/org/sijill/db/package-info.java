/**
 * The schema and the database server that {@code make run} and the tests start.
 *
 * <p>Terms: the <em>owner</em> role owns schemas and tables and migrates; the <em>runtime</em> role is what the application
 * logs in as, and holds nothing beyond what a migration granted it; the <em>cluster</em> is the folder PostgreSQL keeps its
 * files in; an <em>orphan</em> is a server whose launcher was killed. The embedded server keeps passwords and durability on:
 * it is meant for real records, not only for trials.
 *
 * <p>Must not know any feature, nor the container. The WAR does not carry it: the launcher and the tests do.
 */
package org.sijill.db;
