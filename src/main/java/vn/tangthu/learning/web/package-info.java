/** The pages of what was learnt and of how right recognition was. Parse, call, render; no rule lives here. */
package vn.tangthu.learning.web;
