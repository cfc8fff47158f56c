# Customers' own pages, opened from a link in a mail.
yours-over-title = This link no longer works
yours-over-about = It may have run out, or a newer mail has a newer link. Reply to our last mail, and a person will answer you.
yours-let-down = This is not the first time within three months that we have let you down. We know it, and we are sorry.
