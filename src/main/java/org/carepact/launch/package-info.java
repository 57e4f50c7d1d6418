/**
 * Start and stop: reads the command line, finds or starts the database, refuses to start with one clear sentence, and
 * hands over to Quarkus. Stands outside the rooms: no room knows it, and it knows no room.
 */
package org.carepact.launch;
