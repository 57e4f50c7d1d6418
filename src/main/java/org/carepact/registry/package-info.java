/**
 * Who may be entrusted with the county's children: social organizations register themselves, state how they meet each
 * statutory criterion (Government Procurement Law, article 22), and are qualified by one person's review and another's
 * confirmation, for a time.
 */
package org.carepact.registry;
