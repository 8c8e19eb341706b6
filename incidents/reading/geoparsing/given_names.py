"""Given names common in English-language news: a capitalised word after one is somebody's name."""

GIVEN_NAMES = frozenset(
    """
    aaron abby abdul abdullah abigail abraham adam adrian ahmad ahmed aidan al alan albert alejandro alex alexander
    alexandra alexis alfred ali alice alicia alison allan allen allison alyssa amanda amber amelia amir amy ana andre
    andrea andreas andrew andy angel angela angelina angus anita ann anna anne annette annie anthony antonio april
    archie ariana arnold arthur ashley audrey austin ava barack barbara barry bashar beatrice becky ben benedict
    benjamin bernard bernie beth betty beverly bill billy blake bob bobby boris brad bradley brandon brenda brent brett
    brian bridget britney brittany brooke bruce bryan caitlin caleb calvin cameron camille carl carla carlos carmen
    carol caroline carolyn carrie casey catherine cathy cecilia chad charles charlie charlotte chelsea cheryl chloe
    chris christian christina christine christopher cindy claire clara clare claude claudia clifford clint clive clyde
    cody colin connie connor corey craig cristina crystal curtis cynthia daisy dale damian damien dan dana daniel
    danielle danny darren darryl dave david dawn dean deborah debbie debra denis denise dennis derek derrick desmond
    diana diane dick diego dmitry dolores dominic don donald donna doris dorothy doug douglas drew duncan dustin dwight
    dylan ed eddie edgar edith eduardo edward edwin eileen elaine eleanor elena eli elijah elizabeth ella ellen ellie
    elliot elliott emily emma emmanuel enrique eric erica erik erika erin ernest esther ethan eugene eva evan eve evelyn
    ewan faith fatima felix fernando finn fiona florence frances francesca francis francisco francois frank franklin fred
    freddie frederick gabriel gareth gary gavin gemma gene geoff geoffrey george gerald gerard gilbert gina giovanni glen
    glenn gloria gordon grace graham grant greg gregory greta gwen hannah harold harriet harris harry harvey hassan
    heather hector heidi helen helena henry herbert hillary holly howard hugh hugo hussein ian ibrahim ingrid irene isaac
    isabel isabella isla ivan jack jackie jacob jacqueline jaime jake james jamie jan jane janet janice jared jasmine
    jason javier jay jean jeff jeffrey jennifer jenny jeremy jerome jerry jesse jessica jesus jill jim jimmy jo joan
    joanna joanne jodie joe joel johan johannes john johnny jon jonas jonathan jordan jorge jose josef joseph josephine
    josh joshua joy joyce juan judith judy julia julian julie june justin kaitlin karen karim karl kate katherine
    kathleen kathryn kathy katie kay keith kelly kelvin ken kenneth kenny kerry kevin khaled khalid kim kimberly kirk
    kirsten kristen kristin kurt kyle lance larry lars laura lauren laurence lawrence leah lee leila len leo leon leonard
    leonardo leroy leslie lewis liam lily linda lindsay lindsey lionel lisa liz lloyd lois lorraine louis louise lucas
    lucia lucy luis luke luther lydia lynn mabel malcolm manuel marc marcel marco marcus margaret maria marian marie
    marilyn mario marion mark marlene martha martin marvin mary mateo matt matteo matthew maureen maurice max maxine
    megan mehmet melanie melissa mia michael michel michelle miguel mike mikhail mila mildred miles milton miranda
    miriam mitch mitchell mohamed mohammad mohammed moira molly mona monica morgan moses muhammad mustafa nancy naomi
    natalia natalie natasha nathan nathaniel neil nelson nicholas nick nicola nicolas nicole nigel nikki nina noah noel
    nora norma norman oleg olga oliver olivia omar orlando oscar oswald otto owen pablo pamela pat patrice patricia
    patrick paul paula pauline pavel pedro peggy penny perry pete peter petra phil philip philippe phillip phoebe phyllis
    pierre piers polly priya rachel rafael rahul ralph ramon randall randy rashid raul ray raymond rebecca reginald rene
    ricardo richard rick ricky rita rob robert roberta roberto robin rod rodney roger roland ron ronald ronnie rory rosa
    rose rosemary ross roy ruben rupert russ russell ruth ryan sabrina sadiq said sally salman sam samantha samuel sandra
    sandy sara sarah scarlett scott sean sebastian serena serge sergei sergey sergio seth shane shannon sharon shaun
    shawn sheila sheldon shelley sherry shirley sidney sigmund simon sofia sonia sophia sophie spencer stacey stan
    stanley stefan stella stephanie stephen steve steven stewart stuart sue susan suzanne sven sylvia tamara tammy tanya
    tara ted terence teresa terrance terrence terri terry thelma theodore theresa thomas tiffany tim timothy tina toby todd
    tom tommy toni tony tracey tracy travis trevor tricia troy tyler ursula valerie vanessa vera vernon veronica vicki
    vicky victor victoria vincent viola violet virginia vivian vladimir wallace walter wanda warren wayne wendy wesley
    wilfred will william willie winston xavier yasmin yolanda yusuf yuri yvonne zac zach zachary zara zoe
    """.split()
)
