/**
 * What {@code java -jar sijill.jar} runs: starts the database, migrates, starts the server as a child process, waits until it
 * is ready, says where it is, watches both and ends both in order.
 *
 * <p>Terms: the <em>server</em> is Payara Micro with the WAR; the <em>data folder</em> holds everything that outlives a run;
 * an <em>orphan</em> is a server or database whose launcher was killed.
 *
 * <p>Must not know any feature: it is not part of the WAR, and speaks with the server by environment variables, signals,
 * {@code /health/ready} and the files in {@code secrets}.
 */
package org.sijill.launcher;
