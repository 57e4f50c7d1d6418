/** What each person has to do: tasks with due time, for a role of a party or one person; "My work" is everybody's first page. */
package org.carepact.inbox;
