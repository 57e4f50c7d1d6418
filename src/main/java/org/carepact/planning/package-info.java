/** What shall be bought, with which money: plan items from draft to approval, before any tender. */
package org.carepact.planning;
