notice-mail-mention = συνάδελφος σας ανέφερε σε σημείωση
notice-mail-assigned = συνάδελφος σας το ανέθεσε
notice-mail-reply = ο πελάτης έγραψε
notice-mail-channel-trouble = η αλληλογραφία δεν λαμβάνεται ή δεν αποστέλλεται
notice-mail-send-failed = το μήνυμά σας δεν παραδόθηκε
