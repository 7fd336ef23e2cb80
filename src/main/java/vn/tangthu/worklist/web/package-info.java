/** The pages of work lists and reminders. Parse, call, render; no rule lives here. */
package vn.tangthu.worklist.web;
