"""The parts that a word may play in what people and posts are called, as bits.

They are looked at for each word: those of a module are read faster than those of a class.
"""

BEGINS = 1 << 0  # a person or a post may begin with it
ARTICLE = 1 << 1
THE = 1 << 19  # is an article with a capital
TITLE = 1 << 2
PLURAL = 1 << 3  # a title of several people
LEVEL = 1 << 4  # may open a title that goes on: "Chief"
LETTER = 1 << 5  # is initials
GIVEN = 1 << 6  # is a first name
UNKNOWN = 1 << 7  # may begin a name, also one that no lexicon has
FOLLOWS = 1 << 8  # may stand within a name
SECOND = 1 << 20  # may stand behind an unknown word that begins a name
BEHIND_TITLE = 1 << 9  # may stand between a title and a name or be the name
HONOURED = 1 << 10
STOP = 1 << 11
BEFORE_POST = 1 << 12  # may stand between a name and a post
CAPITAL = 1 << 13
OPENS_RUN = 1 << 14  # may begin a run of capital words inside which no name begins
HEAD = 1 << 15  # may say what a post is
HOLDER = 1 << 16  # as a head, or tells of several people with a post ("Treasurers")
IN_RUN = 1 << 17  # may stand before a head
LINK = 1 << 18  # may join two words before a head
