/** The ground everything stands on: ids, money, legal time, problems, languages, the edge of the web. No word of the domain. */
package org.carepact.kernel;
